import fs from 'node:fs'
import path from 'node:path'

/** Version of the portal, from its `package.json`. */
export function applicationVersion(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json')
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version
}
