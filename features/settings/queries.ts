import 'server-only'
import { defaultSiteFacts, type SiteFacts } from '@/lib/site-facts'
import { db } from '@/server/db'
import { keepUntilChange } from '@/server/keep-until-change'
import { parseSiteFacts } from './schema'

/** The settings and their version, which is 0 until they are saved for the first time. */
export async function readSettings(): Promise<{ facts: SiteFacts; revision: number }> {
  const row = await (await db()).siteSettings.findUnique({ where: { id: 1 } })
  return row
    ? { facts: parseSiteFacts(row.content as object), revision: row.revision }
    : { facts: defaultSiteFacts, revision: 0 }
}

/** What every public page says about the portal. */
export const siteFacts = keepUntilChange('settings', async (): Promise<SiteFacts> => (await readSettings()).facts)
