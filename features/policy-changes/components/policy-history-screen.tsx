import type { Unit } from '@/features/policy/schema'
import { useFormatInstant } from '@/i18n/use-format-day'
import { policyFieldNames } from '../form-fields'
import type { PolicyHistoryEntry } from '../queries'
import { DifferenceTable } from './difference-table'
import { useWriter } from './use-writer'

function Entry({ entry, unit }: { entry: PolicyHistoryEntry; unit: Unit | null }) {
  const { t } = useWriter()
  const formatInstant = useFormatInstant()
  return (
    <li className="panel">
      <div className="ph1">
        <div>
          <h2>
            {t('history.version', { number: entry.number })}{' '}
            {entry.publishedAt && <span className="mark ok">{t('history.publishedMark')}</span>}
          </h2>
          <p className="xs mut">
            {t('history.by', { author: entry.author ?? t('staff.system'), date: formatInstant(entry.at) })}
            {entry.reason && ` · ${entry.reason}`}
          </p>
        </div>
      </div>
      {entry.differences.length === 0 ? (
        <p className="p-4">{t(entry.number === 1 ? 'history.first' : 'history.noChange')}</p>
      ) : (
        <DifferenceTable differences={entry.differences} names={policyFieldNames(t)} unit={unit} />
      )}
    </li>
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
