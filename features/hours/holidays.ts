import type { DayKind } from '@/lib/opening-hours'
import type { Day } from '@/lib/shanghai-day'
import shipped2026 from './holiday-years/2026.json'
import type { HolidayYear } from './schema'

/** The notices that came with this release. Staff load later ones, and corrections of these. */
export const shippedYears: readonly HolidayYear[] = [shipped2026]

export type Holidays = {
  kindOf(day: Day): DayKind
  /** Name of the holiday that makes a day free or worked, in Chinese; null on ordinary days. */
  nameOf(day: Day): string | null
  /** The years whose notice is known. Of other years only the week is known. */
  years: ReadonlySet<number>
}

/** Puts the notices of several years together; of two for one year the later in the list counts. */
export function holidaysOf(notices: readonly HolidayYear[]): Holidays {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]))
  const days = new Map<Day, HolidayYear['days'][number]>()
  for (const notice of byYear.values()) for (const day of notice.days) days.set(day.date, day)
  return {
    kindOf(day) {
      const found = days.get(day)
      return found ? (found.isOffDay ? 'holiday' : 'workday') : 'ordinary'
    },
    nameOf: (day) => days.get(day)?.name ?? null,
    years: new Set(byYear.keys()),
  }
}
