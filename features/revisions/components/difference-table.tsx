import { useTranslations } from 'next-intl'
import type { Difference } from '@/features/listings/content-comparison'

type Props = {
  differences: readonly Difference[]
  /** What the editor calls a field. */
  name: (field: string) => React.ReactNode
  /** How a value of a field reads; empty when there is none. */
  words: (field: string, value: unknown) => string
  /** What can be done about a field. */
  action?: (field: string) => React.ReactNode
}

/** What changed between two contents, field by field, in the words of the editor. */
export function DifferenceTable({ differences, name, words, action }: Props) {
  const t = useTranslations()
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{t('editor.staleField')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <td>{name(field)}</td>
            <td>
              <del>{words(field, before) || t('editor.nothing')}</del>
            </td>
            <td>
              <ins>{words(field, after) || t('editor.nothing')}</ins>
              {action?.(field)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
