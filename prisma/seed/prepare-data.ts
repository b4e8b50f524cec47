import path from 'node:path'
import { createAdminFromSettings, createSetupToken } from '@/features/accounts/commands'
import { database } from '@/server/db'
import { env } from '@/server/env'
import { seedIfEmpty } from './seed'

/** What the start script prints when all is ready. Another bundle of the same process, hence the global scope. */
const shared = globalThis as { livingInJinanSetupToken?: string | null; livingInJinanClose?: () => Promise<void> }

/** Opens and migrates the database, fills it when empty, and makes the first administrator or a link for one. */
export async function prepareData(): Promise<void> {
  const opened = await database()
  shared.livingInJinanClose = opened.close
  await seedIfEmpty(path.join(process.cwd(), 'prisma/seed'))
  const { admin } = env()
  if (admin) await createAdminFromSettings(admin.email, admin.password)
  shared.livingInJinanSetupToken = await createSetupToken()
}
