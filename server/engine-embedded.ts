import fs from 'node:fs'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { type Engine, runningScriptsWith } from './engine'
import { syncFolder, syncPath } from './sync'

/**
 * Page buffers. PGlite's own default of 128 MB would never be given back; the files of a city are a tenth of that, and
 * the system keeps them in its cache anyway.
 */
const BUFFERS = '16MB'

/** Makes the engine of an embedded database that is open. Every transaction has it for itself, so `alone` only runs. */
export async function embeddedEngine(lite: PGlite): Promise<Engine> {
  const { PrismaPGlite } = await import('pglite-prisma-adapter')
  return {
    kind: 'embedded',
    adapter: runningScriptsWith(new PrismaPGlite(lite), (script) => lite.exec(script)),
    transaction: (work) =>
      lite.transaction((tx) =>
        work({
          query: async (text, values) => (await tx.query<Record<string, unknown>>(text, values)).rows,
          script: async (text) => void (await tx.exec(text)),
        }),
      ),
    alone: (_lock, work) => work(),
    connections: () => ({ open: 1, idle: 0, waiting: 0 }),
    close: () => lite.close(),
  }
}

/**
 * Opens the embedded database in a folder, made when missing. Take the lock of the data directory first: it does not
 * lock itself. What it acknowledges is on the disk (synced-files.ts).
 */
export async function openEmbeddedEngine(folder: string): Promise<Engine> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { syncedFiles } = await import('./synced-files')
  const isNew = !fs.existsSync(path.join(folder, 'PG_VERSION'))
  if (isNew) fs.mkdirSync(folder, { recursive: true })
  const { startParams = [], ...options } = syncedFiles(folder)
  const lite = await PGlite.create({ ...options, startParams: [...startParams, '-c', `shared_buffers=${BUFFERS}`] })
  if (isNew) {
    await syncFolder(folder)
    syncPath(path.dirname(folder))
  }
  return embeddedEngine(lite)
}
