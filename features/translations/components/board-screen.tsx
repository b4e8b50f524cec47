import { useLocale, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import { Pager } from '@/features/directory/components/pager'
import { categories } from '@/features/listings/registry'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { type Locale, languageOf } from '@/i18n/locales'
import type { ActionState } from '@/server/action'
import type { Board, BoardRow } from '../queries'
import { type BoardQuery, boardStates, guideRoom } from '../schema'
import { MachineRun } from './machine-run'
import { useMachineWords } from './machine-words'
import { stateLooks } from './state-look'

function hrefOf(path: string, { language, room, state }: BoardQuery, page: number): string {
  return `${path}?${new URLSearchParams({ language, room, state: state ?? '', page: String(page) })}`
}

function useRoomName() {
  const t = useTranslations()
  return (room: string) => (room === guideRoom ? t('guides.title') : t(`categories.${room}.title`))
}

function Filters({ query, languages }: { query: BoardQuery; languages: readonly Locale[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const roomName = useRoomName()
  const all = { value: '', label: t('list.all') }
  const rooms = [...categories.map(({ key }) => key), guideRoom]
  return (
    <form className="filters" action={`/${locale}/admin/translations`}>
      <FilterSelect
        name="language"
        label={t('translations.language')}
        value={query.language}
        options={languages.map((one) => ({ value: one, label: languageOf(one).name }))}
      />
      <FilterSelect
        name="room"
        label={t('list.category')}
        value={query.room}
        options={[all, ...rooms.map((room) => ({ value: room, label: roomName(room) }))]}
      />
      <FilterSelect
        name="state"
        label={t('translations.state')}
        value={query.state ?? ''}
        options={[all, ...boardStates.map((state) => ({ value: state, label: t(`translations.states.${state}`) }))]}
      />
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  )
}

function Row({ row, shown }: { row: BoardRow; shown: readonly Locale[] }) {
  const t = useTranslations('translations')
  const locale = useLocale()
  const roomName = useRoomName()
  const path = `/${locale}/admin/translations/${row.kind}/${row.id}`
  return (
    <tr>
      <th scope="row">
        <bdi lang="en">{row.name}</bdi>
        {row.nameZh && <Chinese className="zh block" text={row.nameZh} />}
      </th>
      <td className="tr-room">{roomName(row.room)}</td>
      {shown.map((language) => {
        const cell = row.cells[language]
        if (!cell) return <td key={language} />
        const state = t(`states.${cell.state}`)
        const words = cell.state === 'current' ? state : t('cell', { state, count: cell.count })
        return (
          <td key={language}>
            <a
              className="tr-cell"
              href={`${path}/${language}`}
              aria-label={t('open', { words, language: languageOf(language).name, name: row.name || row.nameZh })}
            >
              <span className={`mark ${stateLooks[cell.state]}`}>{words}</span>
            </a>
          </td>
        )
      })}
    </tr>
  )
}

function Counts({ query, board }: { query: BoardQuery; board: Board }) {
  const t = useTranslations('translations')
  const locale = useLocale()
  return (
    <nav className="row wrapx my-3" aria-label={t('state')}>
      {boardStates.map((state) => (
        <a
          key={state}
          className="btn s"
          aria-current={query.state === state ? 'true' : undefined}
          href={hrefOf(`/${locale}/admin/translations`, { ...query, state }, 1)}
        >
          {t('cell', { state: t(`states.${state}`), count: board.counts[state] })}
        </a>
      ))}
    </nav>
  )
}

type Props = {
  query: BoardQuery
  board: Board
  /** Languages of whoever looks. */
  languages: readonly Locale[]
  /** Lets a machine translate; null where there is none. */
  machine: ((form: FormData) => Promise<ActionState>) | null
  errors: Record<string, string>
}

const asksForWords = ({ cells }: BoardRow, language: Locale) =>
  ['missing', 'source-changed'].includes(cells[language]?.state ?? 'current')

/** What each record needs in each language; the filters speak of one of them. */
export function BoardScreen({ query, board, languages, machine, errors }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const machineWords = useMachineWords(t('translations.machine.page'))
  const forMachine = board.rows.filter((row) => asksForWords(row, query.language))
  const shown = [query.language, ...languages.filter((language) => language !== query.language)]
  return (
    <>
      <h1 className="mb-4">{t('translations.title')}</h1>
      <Filters query={query} languages={languages} />
      <Counts query={query} board={board} />
      <p role="status" className="mb-3">
        {t('translations.found', { count: board.total })}
      </p>
      {machine && (
        <MachineRun
          key={query.language}
          action={machine}
          records={forMachine.map(({ kind, id }) => ({ kind, id }))}
          language={query.language}
          words={machineWords}
          errors={errors}
        />
      )}
      <section className="panel scroll" aria-label={t('translations.title')} tabIndex={0}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('list.category')}</th>
              {shown.map((language) => (
                <th scope="col" key={language} lang={languageOf(language).tag}>
                  {languageOf(language).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <Row key={row.id} row={row} shown={shown} />
            ))}
          </tbody>
        </table>
      </section>
      <Pager
        page={board.page}
        pages={board.pages}
        hrefOf={(page) => hrefOf(`/${locale}/admin/translations`, query, page)}
      />
    </>
  )
}
