import { languagesToTranslate } from '@/features/translations/policy'
import { getBoard } from '@/features/translations/queries'
import { type BoardState, boardStates } from '@/features/translations/schema'
import type { Locale } from '@/i18n/locales'
import { shanghaiDay } from '@/lib/shanghai-day'
import { shownItems, type WorkContext, type WorkSource } from '../source'

const open = boardStates.filter((state) => state !== 'current')

async function workIn(language: Locale, state: BoardState, { locale }: WorkContext) {
  const board = await getBoard({ language, room: '', state, page: 1 }, [])
  const items = board.rows.slice(0, shownItems).map((row) => ({
    name: (locale === 'zh' && row.nameZh) || row.name || row.nameZh,
    path: `/translations/${row.kind}/${row.id}/${language}`,
    day: shanghaiDay(row.updatedAt),
  }))
  return { count: board.total, items }
}

/** What is missing, overtaken or read by nobody in the languages of a translator. */
export const translationsToDo: WorkSource = {
  title: 'workQueue.translations',
  path: '/translations',
  mayDo: (actor) => actor.role === 'TRANSLATOR',
  async read(context) {
    const asked = languagesToTranslate(context.actor).flatMap((language) => open.map((state) => ({ language, state })))
    const all = await Promise.all(asked.map(({ language, state }) => workIn(language, state, context)))
    return {
      count: all.reduce((sum, { count }) => sum + count, 0),
      first: all.flatMap(({ items }) => items).slice(0, shownItems),
    }
  },
}
