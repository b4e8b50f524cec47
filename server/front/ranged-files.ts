import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { matchesEtag } from './conditional'
import { headerRecord, securityHeaders } from './headers'

export type RangedFile = {
  /** Answers with the part that is asked for (206), with all of it (200), 304 or 416. */
  send(req: IncomingMessage, res: ServerResponse): Promise<void>
}

export type RangedFiles = { find(urlPath: string): RangedFile | undefined }

type Part = { from: number; to: number }

/**
 * Serves files too large for memory, such as map tiles, of which clients ask for parts (RFC 9110 §14).
 * @param files file names by URL path; a request chooses among them and never names a file itself
 * Rejects when one of them cannot be read.
 */
export async function createRangedFiles(
  files: Readonly<Record<string, string>>,
  secure: boolean,
): Promise<RangedFiles> {
  const known = new Map<string, RangedFile>()
  for (const [urlPath, file] of Object.entries(files)) {
    await stat(file)
    known.set(urlPath, { send: (req, res) => sendFile(file, secure, req, res) })
  }
  return { find: (urlPath) => known.get(urlPath) }
}

async function sendFile(file: string, secure: boolean, req: IncomingMessage, res: ServerResponse): Promise<void> {
  // Looked at anew each time: an operator may put a newer file in its place.
  const { size, mtimeMs } = await stat(file)
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
  const headers: Record<string, string | number> = headerRecord(securityHeaders(secure))
  headers.etag = etag
  headers['accept-ranges'] = 'bytes'
  headers['cache-control'] = 'public, max-age=3600'
  const condition = req.headers['if-none-match']
  if (condition !== undefined && matchesEtag(condition, etag)) {
    res.writeHead(304, headers).end()
    return
  }
  const ifRange = req.headers['if-range']
  const range = ifRange === undefined || ifRange === etag ? req.headers.range : undefined
  const part = readRange(range, size)
  if (part === 'unsatisfiable') {
    res.writeHead(416, { ...headers, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const { from, to } = part ?? { from: 0, to: size - 1 }
  headers['content-type'] = 'application/octet-stream'
  headers['content-length'] = to - from + 1
  if (part) headers['content-range'] = `bytes ${from}-${to}/${size}`
  res.writeHead(part ? 206 : 200, headers)
  if (req.method === 'HEAD' || size === 0) {
    res.end()
    return
  }
  try {
    await pipeline(createReadStream(file, { start: from, end: to }), res)
  } catch (error) {
    // Who looks at another part of the map goes away in the middle of an answer.
    if (!isClosedEarly(error)) throw error
  }
}

/** Reads a Range header. Several ranges, other units and what makes no sense are ignored, as the RFC allows. */
export function readRange(header: string | undefined, size: number): Part | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    return last === '0' || size === 0 ? 'unsatisfiable' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return undefined
  return from >= size ? 'unsatisfiable' : { from, to }
}

function isClosedEarly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
