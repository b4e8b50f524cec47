import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { isCompressible } from './compress'
import { chooseEncoding, type Encoding } from './negotiate'

/** Quick settings: a long answer is compressed once, while somebody waits, and kept by nobody. */
function createPacker(encoding: Encoding) {
  if (encoding === 'gzip') return createGzip({ level: 5 })
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}

/**
 * Compresses an answer while it is written, if the client can read that and the answer is a text. Whoever writes is
 * slowed down to what the client takes, as without compression.
 */
export function packWhileWritten(req: IncomingMessage, res: ServerResponse): void {
  const encoding = chooseEncoding(req.headers['accept-encoding']?.toString())
  if (encoding === 'identity' || req.method === 'HEAD') return
  const { writeHead, write, end } = res
  let packer: ReturnType<typeof createPacker> | undefined

  res.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    const isText = isCompressible(String(res.getHeader('content-type') ?? ''))
    if (res.statusCode === 200 && isText && !res.hasHeader('content-encoding')) {
      res.setHeader('content-encoding', encoding)
      res.removeHeader('content-length')
      packer = connect(createPacker(encoding))
    }
    return Reflect.apply(writeHead, res, args)
  } as typeof res.writeHead
  res.write = function (this: ServerResponse, ...args: unknown[]) {
    if (!res.headersSent) res.flushHeaders()
    return packer ? Reflect.apply(packer.write, packer, args) : Reflect.apply(write, res, args)
  } as typeof res.write
  res.end = function (this: ServerResponse, ...args: unknown[]) {
    if (!res.headersSent) res.flushHeaders()
    if (!packer) return Reflect.apply(end, res, args)
    Reflect.apply(packer.end, packer, args)
    return res
  } as typeof res.end

  function connect(made: ReturnType<typeof createPacker>): ReturnType<typeof createPacker> {
    made.on('data', (chunk: Buffer) => {
      if (!Reflect.apply(write, res, [chunk])) made.pause()
    })
    made.on('end', () => Reflect.apply(end, res, []))
    made.on('drain', () => res.emit('drain'))
    made.on('error', () => res.destroy())
    res.on('drain', () => made.resume())
    res.on('close', () => made.destroy())
    return made
  }
}
