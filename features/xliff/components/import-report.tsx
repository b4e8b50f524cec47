import { languageOf } from '@/i18n/locales'
import type { Import } from '../commands'
import type { Outcome } from '../import-plan'

export type ImportWords = Record<
  | 'record'
  | 'line'
  | 'outcome'
  | 'before'
  | 'after'
  | 'wouldChange'
  | 'didChange'
  | 'nothingToDo'
  | 'unchanged'
  | 'shortened'
  | 'confirmed'
  | 'changed',
  string
> & {
  /** Why a field stays as it is, by reason. */
  refusals: Record<string, string>
}

/** More rows than this nobody reads on a screen; the numbers above them count all. */
const mostRows = 300

/** What became of a file, field by field; fields that nobody touched are only counted. */
export function ImportReport({ result, words }: { result: Import; words: ImportWords }) {
  const { tag, direction } = languageOf(result.language)
  const all = result.records.flatMap((record) => record.fields.map((field) => ({ record, ...field })))
  const rows = all.filter(({ outcome }) => outcome.kind !== 'unchanged')
  const count = (kind: Outcome['kind']) => all.filter(({ outcome }) => outcome.kind === kind).length
  const sentence = (result.isSaved ? words.didChange : words.wouldChange)
    .replace('{changed}', String(count('changed')))
    .replace('{confirmed}', String(count('confirmed')))
    .replace('{refused}', String(count('refused')))
  const text = (value: string | null) => (
    <p className="run" lang={tag} dir={direction}>
      {value}
    </p>
  )
  return (
    <>
      <p className="note">
        {rows.length === 0 ? words.nothingToDo : sentence}{' '}
        {count('unchanged') > 0 && words.unchanged.replace('{count}', String(count('unchanged')))}
      </p>
      {rows.length > 0 && (
        <section className="panel scroll" aria-label={words.outcome} tabIndex={0}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{words.record}</th>
                <th scope="col">{words.outcome}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
                <th scope="col" className="r">
                  {words.line}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, mostRows).map(({ record, field, line, outcome }) => (
                <tr key={`${record.kind}.${record.id} ${field}`}>
                  <td>
                    <bdi>{record.name}</bdi> <code className="mut">{field}</code>
                  </td>
                  <td>
                    {outcome.kind === 'refused' ? (
                      <span className="mark past">{words.refusals[outcome.reason]}</span>
                    ) : (
                      <span className="mark ok">{words[outcome.kind === 'changed' ? 'changed' : 'confirmed']}</span>
                    )}
                  </td>
                  <td>{outcome.kind === 'changed' && text(outcome.before)}</td>
                  <td>{(outcome.kind === 'changed' || outcome.kind === 'confirmed') && text(outcome.after)}</td>
                  <td className="r">{line}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > mostRows && <p className="mut">{words.shortened.replace('{count}', String(mostRows))}</p>}
    </>
  )
}
