import 'server-only'
import { cache } from 'react'
import { db } from './db'

/**
 * The number of the newest change of public content, 0 when there is none. Asked of the table and not of this process,
 * so that changes made by other instances count as well; asked once for each page that is rendered.
 */
export const contentVersion = cache(async (): Promise<bigint> => {
  const newest = await (await db()).$queryRaw<{ version: bigint | null }[]>`
    SELECT max(version) AS version FROM "ContentChange"`
  return newest[0]?.version ?? 0n
})

type Kept = { database: unknown; version: bigint; value: Promise<unknown> }

// Pages and actions are separate bundles of one process: they meet in the global scope.
const shared = globalThis as { livingInJinanKept?: Map<string, Kept> }

/**
 * A read that is done anew only after public content has changed. Everything it reads must be written together with a
 * `ContentChange`. The number is read first: a change in between is then read twice rather than missed.
 * @param name of what is kept, once in the process
 */
export function keepUntilChange<T>(name: string, read: () => Promise<T>): () => Promise<T> {
  return async () => {
    shared.livingInJinanKept ??= new Map()
    const { livingInJinanKept: all } = shared
    const [database, version] = [await db(), await contentVersion()]
    const kept = all.get(name)
    if (kept?.database === database && kept.version === version) return kept.value as Promise<T>
    const own = { database, version, value: read() }
    all.set(name, own)
    // A failure belongs to who asked; the next one tries anew.
    own.value.catch(() => {
      if (all.get(name) === own) all.delete(name)
    })
    return own.value
  }
}
