import path from 'node:path'
import { createAdminFromSettings, createSetupToken } from '@/features/accounts/commands'
import { refreshSearch } from '@/features/search/commands'
import { openControl } from '@/server/backup/control'
import { database } from '@/server/db'
import { env } from '@/server/env'
import { seedGlossaryIfEmpty, seedGuidesIfEmpty, seedIfEmpty, seedPolicyIfEmpty } from './seed'

export type PreparedData = {
  /** One-time token for the first administrator, or null when there is somebody. */
  setupToken: string | null
  close(): Promise<void>
}

/** The start script waits for the data here. It is another bundle of the same process, hence the global scope. */
export type Preparation = { done(data: PreparedData): void; failed(error: unknown): void }

const shared = globalThis as { livingInJinanPreparation?: Preparation }

/** Number of the advisory lock that lets one instance fill an empty portal while the others wait. */
const PREPARATION_LOCK = 7_201_863

async function prepare(): Promise<PreparedData> {
  const { engine, close } = await database()
  const setupToken = await engine.alone(PREPARATION_LOCK, async () => {
    const seed = path.join(process.cwd(), 'prisma/seed')
    await seedIfEmpty(seed)
    await seedPolicyIfEmpty(seed)
    await seedGuidesIfEmpty(seed)
    await seedGlossaryIfEmpty(seed)
    await refreshSearch()
    const { admin } = env()
    if (admin) await createAdminFromSettings(admin.email, admin.password)
    return createSetupToken()
  })
  // Whoever wants a copy of an embedded database must ask the process that holds it.
  const control = engine.kind === 'embedded' ? await openControl(env().dataDir, engine) : null
  const closeAll = async () => {
    await control?.close()
    await close()
  }
  return { setupToken, close: closeAll }
}

/** Opens and migrates the database, fills it when empty, brings the search index to today's
 * rules, and makes the first administrator or a link for one. */
export async function prepareData(): Promise<void> {
  try {
    const data = await prepare()
    shared.livingInJinanPreparation?.done(data)
  } catch (error) {
    shared.livingInJinanPreparation?.failed(error)
    throw error
  }
}
