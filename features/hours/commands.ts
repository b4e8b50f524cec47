import 'server-only'
import { canLoadHolidays } from '@/features/accounts/policy'
import { directoryCategories } from '@/features/listings/registry'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { announceContentChange, recordContentChange } from '@/server/content-change'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import type { HolidayYear } from './schema'

/**
 * Makes the holidays of a year known, in place of what was known of it.
 * @throws Refusal `not-allowed`
 */
export async function loadHolidayYear(actor: Actor, notice: HolidayYear): Promise<void> {
  const prisma = await db()
  const entry = { actorId: actor.id, entityType: 'holidays', entityId: String(notice.year) } as const
  if (!canLoadHolidays(actor)) {
    await prisma.$transaction((tx) => recordAudit(tx, { ...entry, action: 'holidays.load.refused' }))
    throw new Refusal('not-allowed')
  }
  // Entry pages are not named: like all that only mention what changed, they follow within seconds.
  const change = { listingId: null, paths: directoryCategories.map(({ key }) => `/${key}`) }
  await prisma.$transaction(async (tx) => {
    const before = await tx.holidayYear.findUnique({ where: { year: notice.year }, select: { notice: true } })
    await tx.holidayYear.upsert({
      where: { year: notice.year },
      create: { year: notice.year, notice },
      update: { notice, loadedAt: new Date() },
    })
    await recordContentChange(tx, change)
    await recordAudit(tx, {
      ...entry,
      action: 'holidays.load',
      detail: {
        year: notice.year,
        source: notice.source.title,
        days: notice.days.length,
        before: before?.notice ?? null,
      },
    })
  })
  announceContentChange(change)
}
