import { useLocale, useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { RecordTable } from '@/features/revisions/components/record-list'
import { useFormatInstant } from '@/i18n/use-format-day'
import { checkLinksAction, replaceLinkAction } from '../actions'
import { type LinkState, linkStates } from '../link-state'
import type { Link, LinkRunView, LinkUse } from '../queries'

const looks: Record<LinkState, string> = {
  broken: 'past',
  certificate: 'past',
  moved: 'q',
  unclear: 'q',
  'not-checked': '',
  ok: 'ok',
}

function Use({ use: { kind, id, name } }: { use: LinkUse }) {
  const t = useTranslations('links.uses')
  const locale = useLocale()
  const path = {
    website: `listings/${id}`,
    source: `listings/${id}`,
    'policy-source': 'policy',
    term: `glossary/${id}`,
  }
  return (
    <li>
      <a href={`/${locale}/admin/${path[kind]}`}>
        <bdi>{name}</bdi>
      </a>{' '}
      <span className="mut sm">{t(kind)}</span>
    </li>
  )
}

function Row({ link }: { link: Link }) {
  const t = useTranslations('links')
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const { url, state, check, uses } = link
  const replace = new URLSearchParams({ replace: url, ...(check?.movedTo ? { by: check.movedTo } : {}) })
  const found = check?.detail ?? (check?.status ? `HTTP ${check.status}` : null)
  return (
    <tr>
      <td className="break-all">
        <a href={url} rel="noreferrer">
          <LeftToRight>{url}</LeftToRight>
        </a>
        {check?.movedTo && (
          <p className="sm mut">
            {t('leadsTo')} <LeftToRight>{check.movedTo}</LeftToRight>
          </p>
        )}
        {uses.some(({ kind }) => kind !== 'term') && (
          <p className="sm">
            <a href={`/${locale}/admin/links?${replace}#replace`} aria-label={t('replaceThis', { url })}>
              {t('replace')}
            </a>
          </p>
        )}
      </td>
      <td>
        <span className={`mark ${looks[state]}`}>{t(`states.${state}`)}</span>
        {found && <p className="sm mut">{found}</p>}
        {check?.failedSince && <p className="sm mut">{t('since', { time: formatInstant(check.failedSince) })}</p>}
      </td>
      <td>
        <ul>
          {uses.map((use) => (
            <Use key={`${use.kind} ${use.id}`} use={use} />
          ))}
        </ul>
      </td>
      <td className="r">{check ? formatInstant(check.checkedAt) : '—'}</td>
    </tr>
  )
}

/** What the newest look at all links has come to. */
function Run({ run }: { run: LinkRunView | null }) {
  const t = useTranslations('links')
  const formatInstant = useFormatInstant()
  if (!run) return <p>{t('neverRun')}</p>
  const { done, total, startedAt, endedAt } = run
  if (endedAt) return <p>{t('ended', { total, time: formatInstant(endedAt) })}</p>
  return (
    <p role="status">
      <progress value={done} max={Math.max(total, 1)} aria-label={t('progress')} />{' '}
      {t('running', { done, total, time: formatInstant(startedAt) })}
    </p>
  )
}

type Props = {
  links: readonly Link[]
  run: LinkRunView | null
  shown: LinkState | undefined
  /** What the form to replace an address begins with. */
  replacement: { from: string; to: string }
  /** In how many places one was replaced just now. */
  replaced: number | null
  errors: Record<string, string>
}

/** Every link of the public portal with what the last look found, and the way to put another in its place. */
export function LinksScreen({ links, run, shown, replacement, replaced, errors }: Props) {
  const t = useTranslations('links')
  const locale = useLocale()
  const apply = useTranslations('list')('apply')
  const here = `/${locale}/admin/links`
  const countOf = (state: LinkState) => links.filter((link) => link.state === state).length
  const rows = shown ? links.filter(({ state }) => state === shown) : links
  return (
    <>
      <h1 className="mb-2">{t('title')}</h1>
      <p className="mut mb-4 max-w-[70ch]">{t('lead')}</p>
      {replaced !== null && (
        <p className="note mb-4" role="status">
          {t('replaced', { count: replaced })}
        </p>
      )}
      <section className="card row wrapx mb-4" aria-label={t('progress')}>
        <Run run={run} />
        <span className="grow" />
        <StaffForm action={checkLinksAction} hidden={{ locale }} submit={t('check')} errors={errors} isSmall />
      </section>
      <form className="filters" action={here}>
        <FilterSelect
          name="state"
          label={t('state')}
          value={shown ?? ''}
          options={[
            { value: '', label: t('all', { count: links.length }) },
            ...linkStates.map((state) => ({ value: state, label: `${t(`states.${state}`)} (${countOf(state)})` })),
          ]}
        />
        <button type="submit" className="btn">
          {apply}
        </button>
      </form>
      {rows.length === 0 ? (
        <p className="panel p-5">{t('none')}</p>
      ) : (
        <RecordTable label={t('title')} heads={[t('address'), t('state'), t('usedIn')]} atEnd={[t('lookedAt')]}>
          {rows.map((link) => (
            <Row key={link.url} link={link} />
          ))}
        </RecordTable>
      )}
      <section className="card grid gap-3 mt-6" id="replace" aria-labelledby="replace-title">
        <h2 id="replace-title">{t('replaceTitle')}</h2>
        <p className="mut max-w-[70ch]">{t('replaceText')}</p>
        <StaffForm
          key={replacement.from}
          action={replaceLinkAction}
          hidden={{ locale }}
          fields={[
            { name: 'from', label: t('from'), control: 'text', values: [replacement.from], lang: 'zxx' },
            { name: 'to', label: t('to'), control: 'text', values: [replacement.to], lang: 'zxx' },
          ]}
          submit={t('replaceEverywhere')}
          errors={errors}
        />
      </section>
    </>
  )
}
