import type { Day } from '@/lib/shanghai-day'

/** When a notice stands on the pages. */
export type NoticeTimes = { startsAt: Date; endsAt: Date | null; withdrawnAt: Date | null }

export const noticeStates = ['now', 'coming', 'past', 'withdrawn'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Where a notice stands at a moment. It begins with its first moment and ends before its last. */
export function noticeState({ startsAt, endsAt, withdrawnAt }: NoticeTimes, now: Date): NoticeState {
  if (withdrawnAt) return 'withdrawn'
  if (startsAt > now) return 'coming'
  return endsAt && endsAt <= now ? 'past' : 'now'
}

/** Whether visitors see a notice at any time of a day in Jinan. */
export function standsOnDay(times: NoticeTimes, day: Day): boolean {
  const begin = new Date(`${day}T00:00:00+08:00`)
  const end = new Date(begin.getTime() + 86_400_000)
  return !times.withdrawnAt && times.startsAt < end && (times.endsAt === null || times.endsAt > begin)
}
