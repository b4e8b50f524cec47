import type { Difference } from '@/features/policy/content-comparison'
import type { Unit } from '@/features/policy/schema'
import { fieldWords } from '../row-words'
import { useWriter } from './use-writer'

/** What changed between two contents, field by field, in the words of the editor. */
export function DifferenceTable(props: {
  differences: readonly Difference[]
  names: Record<string, string>
  unit: Unit | null
}) {
  const writer = useWriter()
  const { t } = writer
  const words = (field: string, value: unknown) => fieldWords(writer, field, value, props.unit) || t('editor.nothing')
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
        {props.differences.map(({ field, before, after }) => (
          <tr key={field}>
            <td>{props.names[field] ?? field}</td>
            <td>
              <del>{words(field, before)}</del>
            </td>
            <td>
              <ins>{words(field, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
