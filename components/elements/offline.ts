/** Words between the pages and the worker that keeps copies of some of them, `service-worker.ts`. */
export type OfflineMessage = { kind: 'keep' | 'drop'; paths: string[] }

const isSupported = 'serviceWorker' in navigator

async function tell(message: OfflineMessage): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(message)
}

/** Keeps or drops the copies of an entry in the language of this page: its page and its card for the driver. */
export function keepPages(path: string, keep: boolean): void {
  if (!isSupported) return
  const locale = location.pathname.split('/', 2)[1]
  void tell({ kind: keep ? 'keep' : 'drop', paths: [`/${locale}${path}`, `/${locale}${path}/driver`] })
}
