import 'server-only'
import { workSources } from './registry'
import type { Work, WorkContext } from './source'

export type WaitingWork = Work & {
  /** Key of the message that names the kind. */
  title: string
  /** All of it, below `/{locale}/admin`. */
  path: string
}

/** What this person can do now, by kind; kinds with nothing to do are left out. */
export async function readWorkQueue(context: WorkContext): Promise<WaitingWork[]> {
  const own = workSources.filter(({ mayDo }) => mayDo(context.actor))
  const all = await Promise.all(own.map(async ({ title, path, read }) => ({ title, path, ...(await read(context)) })))
  return all.filter(({ count }) => count > 0)
}
