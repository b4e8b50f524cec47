import path from 'node:path'
import { createAdminFromSettings, createSetupToken } from '@/features/accounts/commands'
import { refreshSearch } from '@/features/search/commands'
import { database } from '@/server/db'
import { env } from '@/server/env'
import { seedIfEmpty } from './seed'

export type PreparedData = {
  /** One-time token for the first administrator, or null when there is somebody. */
  setupToken: string | null
  close(): Promise<void>
}

/** The start script waits for the data here. It is another bundle of the same process, hence the global scope. */
export type Preparation = { done(data: PreparedData): void; failed(error: unknown): void }

const shared = globalThis as { livingInJinanPreparation?: Preparation }

async function prepare(): Promise<PreparedData> {
  const { close } = await database()
  await seedIfEmpty(path.join(process.cwd(), 'prisma/seed'))
  await refreshSearch()
  const { admin } = env()
  if (admin) await createAdminFromSettings(admin.email, admin.password)
  return { setupToken: await createSetupToken(), close }
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
