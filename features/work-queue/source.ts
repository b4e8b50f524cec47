import type { StaffLocale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import type { Actor } from '@/server/actor'

/** One thing to do. */
export type WorkItem = {
  /** What it is called, in the language of the screen where it has a name in it. */
  name: string
  /** Where it is done, below `/{locale}/admin`. */
  path: string
  /** The day it waits since, or until which there is time. */
  day: Day
}

/** All there is to do of a kind. */
export type Work = {
  count: number
  /** Those to begin with, no more than `shownItems`. */
  first: WorkItem[]
}

export type WorkContext = {
  actor: Actor
  locale: StaffLocale
  today: Day
  t: (key: string, values?: Record<string, string | number>) => string
}

/** A kind of work on the first screen. A new one is a file in `sources/` and a line in `registry.ts`. */
export type WorkSource = {
  /** Key of the message that names it. */
  title: string
  /** All of its work, below `/{locale}/admin`. */
  path: string
  /** Whether this person may do it; what they may not do is not shown. */
  mayDo(actor: Actor): boolean
  read(context: WorkContext): Promise<Work>
}

/** How many of a kind are named on the first screen. */
export const shownItems = 3

/** The work of a list that is held whole, its most pressing first. */
export function workOf<T>(rows: readonly T[], toItem: (row: T) => WorkItem): Work {
  return { count: rows.length, first: rows.slice(0, shownItems).map(toItem) }
}
