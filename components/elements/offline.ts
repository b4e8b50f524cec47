/** Words between the pages and the worker that keeps copies of some of them, `service-worker.ts`. */
export type OfflineMessage = { kind: 'keep' | 'drop'; paths: string[] }

const [, locale = 'en', ...rest] = location.pathname.split('/')

/** Pages one needs when there is no time, or no network, to look for them again. */
const isForHaste = /^(?:emergency|saved|phrases(?:\/[a-z]+)?|guides\/[a-z0-9-]+|[a-z-]+\/[a-z0-9-]+\/driver)$/

async function tell(message: OfflineMessage): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(message)
}

/** Keeps or drops the copies of an entry in the language of this page: its page and its card for the driver. */
export function keepPages(path: string, keep: boolean): void {
  if (!('serviceWorker' in navigator)) return
  void tell({ kind: keep ? 'keep' : 'drop', paths: [`/${locale}${path}`, `/${locale}${path}/driver`] })
}

async function prepare(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const here = isForHaste.test(rest.join('/')) ? [location.pathname] : []
  await tell({ kind: 'keep', paths: [...new Set([...here, `/${locale}/emergency`, `/${locale}/saved`])] })
}

// After the page is there, so that it costs nothing of what the visitor waits for.
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    // A browser may refuse, as in private windows; then there is no page without a network, as before.
    prepare().catch(() => {})
  })
}
