/** The measure of the cached pages: Node's HTTP server with one finished answer and no thought. See `startBare`. */
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

const [file = '', headers = '{}'] = process.argv.slice(2)
const body = fs.readFileSync(file)
const fixed = { ...(JSON.parse(headers) as Record<string, string>), 'content-length': body.length }
const server = http.createServer((_, response) => {
  response.writeHead(200, fixed)
  response.end(body)
})
server.listen(0, () => process.send?.((server.address() as AddressInfo).port))
