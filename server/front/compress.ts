import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import type { Encoding } from './negotiate'

const asyncBrotli = promisify(brotliCompress)
const asyncUnbrotli = promisify(brotliDecompress)
const asyncGzip = promisify<Buffer, { level: number }, Buffer>(gzip)
const asyncGunzip = promisify<Buffer, Buffer>(gunzip)

/** How hard to compress: `quick` while a visitor waits, `thorough` in the background once a page proves wanted. */
export type Effort = { brotli: number; gzip: number }

export const QUICK: Effort = { brotli: 7, gzip: 7 }

/** Compresses text in the thread pool. Returns the same buffer for identity. */
export async function compress(body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> {
  if (encoding === 'gzip') return asyncGzip(body, { level: effort.gzip })
  if (encoding === 'identity') return body
  return asyncBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** Undoes `compress`. Throws when the buffer is not of that encoding. */
export async function decompress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return asyncUnbrotli(body)
  if (encoding === 'gzip') return asyncGunzip(body)
  return body
}

/** Tells whether a content type is text that compression makes smaller; images and woff2 are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:x-nd|[\w.-]+\+)?(?:json|xml|javascript)|application\/manifest|image\/(?:svg|x-icon|vnd\.microsoft\.icon)|font\/ttf)/.test(
    contentType,
  )
}
