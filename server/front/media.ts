import type { IncomingMessage, ServerResponse } from 'node:http'
import { IMMUTABLE, securityHeaders } from './headers'
import { sendStored, sendText } from './send'
import { createStored } from './stored'

/** Gives a picture by its name below `/media/`, or null for what is none. Which names there are is not known here. */
export type ReadMedia = (name: string) => Promise<{ body: Buffer; type: string } | null>

const FOLDER = '/media/'

/** Whether a path belongs to the folder of pictures. */
export function isMedia(path: string): boolean {
  return path.startsWith(FOLDER)
}

/** A picture is opened by itself or in a page, and can do nothing in either. */
const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Answers with a picture, which never changes under its name, or a short 404. */
export async function serveMedia(
  req: IncomingMessage,
  res: ServerResponse,
  { path, read, secure }: { path: string; read: ReadMedia; secure: boolean },
): Promise<void> {
  const found = await read(path.slice(FOLDER.length))
  if (!found) return sendText(res, 404, 'This picture does not exist.')
  const headers = ['content-type', found.type, 'cache-control', IMMUTABLE, 'content-security-policy', POLICY]
  const stored = createStored({
    status: 200,
    headers: [...headers, ...securityHeaders(secure)],
    body: found.body,
    compressible: false,
    upgrade: { afterHits: Number.POSITIVE_INFINITY, effort: { brotli: 0, gzip: 0 } },
  })
  await sendStored(req, res, stored)
}
