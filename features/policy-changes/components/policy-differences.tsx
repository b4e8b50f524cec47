import type { Difference } from '@/features/policy/content-comparison'
import type { Unit } from '@/features/policy/schema'
import { DifferenceTable } from '@/features/revisions/components/difference-table'
import { fieldWords } from '../row-words'
import { useWriter } from './use-writer'

/** What changed between two contents of a rule or value, field by field, in the words of the editor. */
export function PolicyDifferences(props: {
  differences: readonly Difference[]
  names: Record<string, string>
  unit: Unit | null
}) {
  const writer = useWriter()
  return (
    <DifferenceTable
      differences={props.differences}
      name={(field) => props.names[field] ?? field}
      words={(field, value) => fieldWords(writer, field, value, props.unit)}
    />
  )
}
