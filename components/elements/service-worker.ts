/**
 * The worker that shows kept pages when there is no network. It asks the network first, always, so that nobody is held
 * on an old release; what it keeps are the pages a visitor saved or needs in a hurry, with the files they refer to.
 * Bundled to `/sw.js` by `scripts/build-elements.ts`, which fills in the words and the files.
 */
import type { OfflineMessage } from './offline'

type Extendable = { waitUntil(work: Promise<unknown>): void }
type Worker = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: Location
  addEventListener(type: 'install' | 'activate', listener: (event: Event & Extendable) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<OfflineMessage> & Extendable) => void): void
  addEventListener(
    type: 'fetch',
    listener: (event: Event & Extendable & { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void
}

/** By locale: what is said above a copy, and above the list shown in place of a page that is not kept. */
declare const OFFLINE_WORDS: Record<string, { tag: string; copy: string; missing: string }>
/** The files of this release that a kept page may load later. */
declare const OFFLINE_FILES: string[]

const worker = self as unknown as Worker
const keptPages = 'kept-pages'
const keptFiles = 'kept-files'
const copiedAt = 'x-copied-at'

/** A page that hangs is as bad as none, if there is a copy of it. */
const patience = 8000
const dayLength = 86_400_000

const isFile = (path: string) => path.startsWith('/assets/') || path.startsWith('/_next/static/')
const isPrivate = (path: string) => /^\/(?:[a-z]{2}\/)?(?:admin|api)(?:\/|$)/.test(path)

const filesOf = (html: string) =>
  [...html.matchAll(/(?:href|src)="(\/(?:assets|_next\/static)\/[^"#]+)/g)].map(([, path]) => path ?? '')

async function keepFiles(paths: readonly string[]): Promise<void> {
  const files = await caches.open(keptFiles)
  for (const path of new Set(paths)) if (!(await files.match(path))) await files.add(path)
}

/** Keeps an answer of the network as the copy of a page, with everything it loads. */
async function keepAnswer(path: string, answer: Response): Promise<void> {
  const type = answer.headers.get('content-type') ?? ''
  if (!answer.ok || answer.redirected || !type.startsWith('text/html')) return
  const html = await answer.text()
  await keepFiles(filesOf(html))
  const headers = { 'content-type': type, [copiedAt]: new Date().toISOString() }
  const policy = answer.headers.get('content-security-policy')
  const copy = new Response(html, { headers: policy ? { ...headers, 'content-security-policy': policy } : headers })
  await (await caches.open(keptPages)).put(path, copy)
}

async function keep(path: string, oldest = Date.now() - dayLength): Promise<void> {
  const copy = await (await caches.open(keptPages)).match(path)
  if (copy && Date.parse(copy.headers.get(copiedAt) ?? '') > oldest) return
  await keepAnswer(path, await fetch(path, { credentials: 'omit' }))
}

/** Renews every copy under a new release, and drops the files no copy needs any more. */
async function renew(): Promise<void> {
  const pages = await caches.open(keptPages)
  const needed = new Set(OFFLINE_FILES)
  for (const { url } of await pages.keys()) {
    await keep(new URL(url).pathname, Date.now()).catch(() => {})
    const html = await (await pages.match(url))?.text()
    for (const path of filesOf(html ?? '')) needed.add(path)
  }
  const files = await caches.open(keptFiles)
  for (const request of await files.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await files.delete(request)
  }
}

async function withNotice(copy: Response, locale: string, kind: 'copy' | 'missing'): Promise<Response> {
  const words = OFFLINE_WORDS[locale] ?? OFFLINE_WORDS.en
  const date = new Intl.DateTimeFormat(words?.tag, {
    ...{ dateStyle: 'medium', timeZone: 'Asia/Shanghai', calendar: 'gregory', numberingSystem: 'latn' },
  }).format(new Date(copy.headers.get(copiedAt) ?? 0))
  const notice = `<p class="note offline" role="status">${words?.[kind].replace('{date}', date)}</p>`
  const html = (await copy.text()).replace(/<main[^>]*>/, (main) => `${main}${notice}`)
  return new Response(html, { headers: copy.headers })
}

async function fromDevice(path: string): Promise<Response> {
  const pages = await caches.open(keptPages)
  const locale = path.split('/', 2)[1] ?? ''
  const copy = await pages.match(path)
  if (copy) return withNotice(copy, locale, 'copy')
  const list = (await pages.match(`/${locale}/saved`)) ?? (await pages.match('/en/saved'))
  return list ? withNotice(list, locale, 'missing') : Response.error()
}

/** The page from the network, or what is here of it. `later` gets the work that need not be waited for. */
async function page(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const isKept = search === '' && Boolean(await (await caches.open(keptPages)).match(pathname))
  try {
    const asked = fetch(request)
    const late = new Promise<never>((_, fail) => isKept && setTimeout(fail, patience))
    const answer = await Promise.race([asked, late])
    if (isKept) later(keepAnswer(pathname, answer.clone()))
    return answer
  } catch {
    return fromDevice(pathname)
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([worker.skipWaiting(), keepFiles(OFFLINE_FILES)]))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim().then(renew))
})

worker.addEventListener('message', (event) => {
  const { kind, paths } = event.data
  const work = async (path: string) =>
    kind === 'keep' ? keep(path) : void (await (await caches.open(keptPages)).delete(path))
  event.waitUntil(Promise.allSettled(paths.map(work)))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || isPrivate(pathname)) return
  if (request.mode === 'navigate') {
    event.respondWith(page(request, (work) => event.waitUntil(work)))
  } else if (isFile(pathname)) {
    // Their names change with their content, so a copy is never old.
    event.respondWith(caches.match(request).then((copy) => copy ?? fetch(request)))
  }
})
