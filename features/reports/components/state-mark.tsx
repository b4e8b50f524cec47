import { useTranslations } from 'next-intl'
import type { ReportStateName } from '../schema'

const looks = { RECEIVED: 'line', TAKEN_UP: 'q', CORRECTED: 'ok', UNCONFIRMED: 'past', REJECTED: '' } as const

/** Where a report stands, in one word. */
export function StateMark({ state }: { state: ReportStateName }) {
  const t = useTranslations('report.states')
  return <span className={`mark ${looks[state]}`}>{t(state)}</span>
}
