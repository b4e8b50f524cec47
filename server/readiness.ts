import 'server-only'
import { db } from './db'
import { log } from './log'

/** Whether the database answers. Opening it includes migrating it, so an answer means the newest schema. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await (await db()).$queryRaw`SELECT 1`
    return true
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, 'database not ready')
    return false
  }
}
