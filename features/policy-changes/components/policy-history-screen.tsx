import type { Unit } from '@/features/policy/schema'
import { HistoryVersion } from '@/features/revisions/components/history-version'
import { policyFieldNames } from '../form-fields'
import type { PolicyHistoryEntry } from '../queries'
import { PolicyDifferences } from './policy-differences'
import { useWriter } from './use-writer'

function Entry({ entry, unit }: { entry: PolicyHistoryEntry; unit: Unit | null }) {
  const { t } = useWriter()
  return (
    <HistoryVersion entry={entry}>
      <PolicyDifferences differences={entry.differences} names={policyFieldNames(t)} unit={unit} />
    </HistoryVersion>
  )
}

/** Every version of a rule or value: who, when, why, and what it changed. */
export function PolicyHistoryScreen(props: { entries: readonly PolicyHistoryEntry[]; unit: Unit | null }) {
  return (
    <ol className="grid gap-4">
      {props.entries.map((entry) => (
        <Entry key={entry.number} entry={entry} unit={props.unit} />
      ))}
    </ol>
  )
}
