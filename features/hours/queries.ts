import 'server-only'
import { db } from '@/server/db'
import { keepUntilChange } from '@/server/keep-until-change'
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

let known: { key: string; holidays: Holidays } | null = null

async function readHolidays(): Promise<Holidays> {
  const loaded = await (await db()).holidayYear.findMany({ select: { year: true, loadedAt: true } })
  const key = loaded.map(({ year, loadedAt }) => `${year} ${loadedAt.getTime()}`).join()
  if (known?.key !== key) {
    known = { key, holidays: holidaysOf((await listHolidayYears()).map(({ notice }) => notice)) }
  }
  return known.holidays
}

/** The holidays as known now; the same object as long as no other notice is loaded. */
export const getHolidays = keepUntilChange('holidays', readHolidays)
