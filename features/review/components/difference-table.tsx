import { useTranslations } from 'next-intl'
import type { Difference } from '@/features/listings/content-comparison'
import { isLocale, languageOf } from '@/i18n/locales'
import { changedWords } from '@/lib/changed-words'
import type { ReviewComment } from '../queries'

/** The language a field is written in, when it is a text. */
function localeOf(field: string): string | null {
  const [room, locale] = field.split('.')
  return room === 'texts' && locale && isLocale(locale) ? locale : null
}

function Runs({
  before,
  after,
  locale,
  side,
}: {
  before: string
  after: string
  locale: string
  side: 'gone' | 'new'
}) {
  const Mark = side === 'gone' ? 'del' : 'ins'
  const runs = changedWords(before, after, locale).filter(({ kind }) => kind === 'same' || kind === side)
  const language = isLocale(locale) ? languageOf(locale) : null
  return (
    <p className="run" lang={language?.tag} dir={language?.direction}>
      {runs.map(({ kind, text, at }) =>
        kind === 'same' ? <span key={at}>{text}</span> : <Mark key={at}>{text}</Mark>,
      )}
    </p>
  )
}

/** How fields and their values read in the words of the staff screens. */
export type FieldWriter = {
  label(field: string): string
  words(field: string, value: unknown): string
}

type RowProps = {
  writer: FieldWriter
  difference: Difference
  comments: readonly ReviewComment[]
  mayComment: boolean
}

function Row({ writer, difference, comments, mayComment }: RowProps) {
  const t = useTranslations()
  const { field } = difference
  const label = writer.label(field)
  const [before, after] = [difference.before, difference.after].map((value) => writer.words(field, value))
  const locale = localeOf(field)
  const nothing = <span className="mut">{t('editor.nothing')}</span>
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {!before ? (
          nothing
        ) : locale ? (
          <Runs before={before} after={after ?? ''} locale={locale} side="gone" />
        ) : (
          <del>{before}</del>
        )}
      </td>
      <td>
        {!after ? (
          nothing
        ) : locale ? (
          <Runs before={before ?? ''} after={after} locale={locale} side="new" />
        ) : (
          <ins>{after}</ins>
        )}
        {comments.map(({ body, author, at }) => (
          <p key={at.toISOString()} className="said">
            <b>
              <bdi>{author}</bdi>
            </b>
            : {body}
          </p>
        ))}
        {mayComment && (
          <details>
            <summary>{t('review.comment')}</summary>
            <textarea
              className="in"
              name={`comment:${field}`}
              rows={2}
              aria-label={`${t('review.comment')}: ${label}`}
            />
          </details>
        )}
      </td>
    </tr>
  )
}

type Props = {
  writer: FieldWriter
  differences: readonly Difference[]
  comments: readonly ReviewComment[]
  mayComment: boolean
}

/** What would change in public, facts first and then language by language, word by word where it is text. */
export function DifferenceTable({ writer, differences, comments, mayComment }: Props) {
  const t = useTranslations()
  const groups = new Map<string, Difference[]>()
  for (const difference of differences) {
    const locale = localeOf(difference.field) ?? ''
    groups.set(locale, [...(groups.get(locale) ?? []), difference])
  }
  return [...groups].map(([locale, rows]) => (
    <section key={locale} className="panel" aria-labelledby={`changes-${locale || 'facts'}`}>
      <h2 className="ph1" id={`changes-${locale || 'facts'}`}>
        {isLocale(locale) ? <span lang={languageOf(locale).tag}>{languageOf(locale).name}</span> : t('review.facts')}
        <span className="mut">{t('review.changes', { count: rows.length })}</span>
      </h2>
      <table className="tbl diff">
        <thead>
          <tr>
            <th scope="col">{t('editor.staleField')}</th>
            <th scope="col">{t('review.public')}</th>
            <th scope="col">{t('review.proposed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((difference) => (
            <Row
              key={difference.field}
              writer={writer}
              difference={difference}
              comments={comments.filter(({ field }) => field === difference.field)}
              mayComment={mayComment}
            />
          ))}
        </tbody>
      </table>
    </section>
  ))
}
