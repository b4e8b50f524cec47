import { useTranslations } from 'next-intl'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import type { FactState } from '../fact-state'

const waterTop = { 4: 2.5, 3: 6.5, 2: 10.5, 1: 14 } as const
const looks = { confirmed: 'full', past: 'past', sources: 'src', unknown: 'none', reported: 'rep' } as const

function waterPath(top: number): string {
  return `M2.6 ${top}q1.7-1.5 3.4 0t3.4 0V18a1.6 1.6 0 0 1-1.6 1.6H4.2A1.6 1.6 0 0 1 2.6 18Z`
}

/** The water gauge: full on the day of a check, sinking until the next. Never shown without its words. */
export function Gauge({ kind, level = 4 }: { kind: keyof typeof looks; level?: 1 | 2 | 3 | 4 }) {
  return (
    <svg className={`gauge ${looks[kind]}`} viewBox="0 0 12 22" aria-hidden="true">
      <rect className="case" x="1" y="1" width="10" height="20" rx="2.5" />
      {kind === 'confirmed' && <path className="w" d={waterPath(waterTop[level])} />}
      {kind === 'reported' && <path className="w" d={waterPath(10.5)} />}
      {kind === 'past' && <path className="w" d={waterPath(17)} />}
      {kind === 'sources' && <circle className="dot" cx="6" cy="11" r="2" />}
      {kind !== 'unknown' && kind !== 'reported' && <path className="tick" d="M8.5 6h2M8.5 11h2M8.5 16h2" />}
    </svg>
  )
}

/** Gauge and sentence: what a reader may believe about a fact. */
export function TrustLine({ state }: { state: FactState }) {
  const t = useTranslations('trust')
  const formatDay = useFormatDay()
  const date = 'on' in state ? formatDay(state.on) : ''
  return (
    <div className={`trust ${looks[state.kind]}`}>
      <Gauge kind={state.kind} level={state.kind === 'confirmed' ? state.level : undefined} />
      {state.kind === 'confirmed' && (
        <span>
          <b>{t('confirmed', { date })}</b>, {t(state.method)}
        </span>
      )}
      {state.kind === 'past' && (
        <span>
          <b>{t('past', { date })}</b>
        </span>
      )}
      {state.kind === 'sources' && <span>{t('sources')}</span>}
      {state.kind === 'unknown' && <span>{t('unknown')}</span>}
    </div>
  )
}

/** Above what is known of a fact: that staff are checking it, because somebody reported it on this day. */
export function ReportedLine({ since }: { since: Day | undefined }) {
  const t = useTranslations('trust')
  const formatDay = useFormatDay()
  if (!since) return null
  return (
    <div className={`trust ${looks.reported}`}>
      <Gauge kind="reported" />
      <span>
        <b>{t('reported', { date: formatDay(since) })}</b>
      </span>
    </div>
  )
}
