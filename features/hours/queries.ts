import 'server-only'
import { db } from '@/server/db'
import { type Holidays, holidaysOf, shippedYears } from './holidays'
import { type HolidayYear, holidayYearSchema } from './schema'

/** A known notice and how it came here. `loadedAt` is null for what came with the release. */
export type KnownYear = { notice: HolidayYear; loadedAt: Date | null }

/** Every notice that counts, newest year first. */
export async function listHolidayYears(): Promise<KnownYear[]> {
  const rows = await (await db()).holidayYear.findMany()
  const known = new Map<number, KnownYear>(shippedYears.map((notice) => [notice.year, { notice, loadedAt: null }]))
  for (const { notice, loadedAt } of rows) {
    const parsed = holidayYearSchema.parse(notice)
    known.set(parsed.year, { notice: parsed, loadedAt })
  }
  return [...known.values()].sort((a, b) => b.notice.year - a.notice.year)
}

/** The holidays as known now. */
export async function getHolidays(): Promise<Holidays> {
  return holidaysOf((await listHolidayYears()).map(({ notice }) => notice))
}
