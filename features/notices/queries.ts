import 'server-only'
import { db } from '@/server/db'
import { keepUntilChange } from '@/server/keep-until-change'
import { staffView } from '@/server/staff-view'
import { noticeState, standsOnDay } from './notice-state'
import type { PageKind } from './page-kind'
import { type NoticeContent, noticeTextsSchema } from './schema'

export type Notice = NoticeContent & { id: string; revision: number; withdrawnAt: Date | null }

const selected = {
  ...{ id: true, revision: true, level: true, pages: true, texts: true, link: true },
  ...{ startsAt: true, endsAt: true, withdrawnAt: true },
}

type Row = Omit<Notice, 'texts' | 'level' | 'pages'> & { texts: unknown; level: string; pages: string[] }

const noticeOf = (row: Row): Notice => ({
  ...row,
  level: row.level as Notice['level'],
  pages: row.pages as PageKind[],
  texts: noticeTextsSchema.parse(row.texts),
})

/** @param over when a notice must not have ended yet, null for all that were not withdrawn */
async function readNotices(over: Date | null): Promise<Notice[]> {
  const rows = await (await db()).notice.findMany({
    where: { withdrawnAt: null, ...(over && { OR: [{ endsAt: null }, { endsAt: { gt: over } }] }) },
    orderBy: { startsAt: 'desc' },
    select: selected,
  })
  return rows.map(noticeOf)
}

const unendedNotices = keepUntilChange('notices', () => readNotices(new Date()))

/** Notices that stand now, or on the day staff look at: the most urgent first. */
export async function standingNotices(): Promise<Notice[]> {
  const view = await staffView()
  const now = new Date()
  const notices = view
    ? (await readNotices(null)).filter((notice) => standsOnDay(notice, view.day))
    : (await unendedNotices()).filter((notice) => noticeState(notice, now) === 'now')
  const rank = { urgent: 0, warning: 1, info: 2 }
  return notices.sort((a, b) => rank[a.level] - rank[b.level])
}

/** Every notice there ever was, the newest first. */
export async function listNotices(): Promise<Notice[]> {
  const rows = await (await db()).notice.findMany({ orderBy: { startsAt: 'desc' }, select: selected, take: 500 })
  return rows.map(noticeOf)
}

/** One notice, or null. */
export async function getNotice(id: string): Promise<Notice | null> {
  const row = await (await db()).notice.findUnique({ where: { id }, select: selected })
  return row && noticeOf(row)
}
