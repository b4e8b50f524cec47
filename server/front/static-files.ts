import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isCompressible } from './compress'
import { documentPolicy, IMMUTABLE, securityHeaders } from './headers'
import { canonicalPath } from './key'
import { createStored, type Stored } from './stored'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Files never change while the server runs, so the best compression pays after the first request. */
const ONCE_AND_FOR_ALL = { afterHits: 1, effort: { brotli: 11, gzip: 9 } }

export type StaticFiles = {
  has(urlPath: string): boolean
  /** Gives a file, read at first use, or undefined for a path that was not there at the start. */
  read(urlPath: string): Promise<Stored | undefined>
}

/**
 * Lists `.next/static` and `public` of the app in `directory` once. Requests are looked up in that list and never
 * turned into file names, so no request can name a file outside; dotfiles and symbolic links are not listed.
 */
export async function createStaticFiles(directory: string, secure: boolean): Promise<StaticFiles> {
  const files = new Map<string, string>()
  await list(path.join(directory, 'public'), '', files)
  await list(path.join(directory, '.next', 'static'), '/_next/static', files)
  const held = new Map<string, Promise<Stored>>()

  async function load(urlPath: string, file: string): Promise<Stored> {
    const type = CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
    return createStored({
      status: 200,
      headers: ['content-type', type, 'cache-control', lifetime(urlPath), ...policy(type), ...securityHeaders(secure)],
      body: await readFile(file),
      compressible: isCompressible(type),
      upgrade: ONCE_AND_FOR_ALL,
    })
  }

  return {
    has: (urlPath) => files.has(urlPath),
    async read(urlPath) {
      const file = files.get(urlPath)
      if (file === undefined) return undefined
      const loading = held.get(urlPath) ?? load(urlPath, file)
      held.set(urlPath, loading)
      // A file that could not be read now may be readable later.
      loading.catch(() => held.delete(urlPath))
      return loading
    },
  }
}

/** Tells whether a path belongs to a folder of built files, where an unknown name gets a short 404. */
export function isBuiltFile(urlPath: string): boolean {
  return urlPath.startsWith('/_next/static/') || urlPath.startsWith('/assets/')
}

function lifetime(urlPath: string): string {
  return isBuiltFile(urlPath) ? IMMUTABLE : 'public, max-age=3600'
}

/** A drawing or page opened by itself runs under the documents' policy; a policy on other files means nothing. */
function policy(type: string): string[] {
  return /html|svg|xml/.test(type) ? ['content-security-policy', documentPolicy()] : []
}

async function list(folder: string, urlFolder: string, files: Map<string, string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const file = path.join(folder, entry.name)
    const url = `${urlFolder}${canonicalPath(`/${encodeURIComponent(entry.name)}`)}`
    if (entry.isDirectory()) await list(file, url, files)
    else if (entry.isFile()) files.set(url, file)
  }
}
