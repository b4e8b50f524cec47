import { useLocale, useTranslations } from 'next-intl'
import { isLocale, languageOf } from '@/i18n/locales'
import { daysBetween, shanghaiDay } from '@/lib/shanghai-day'
import type { OpenState } from '../open-state'
import { FreshUntil } from './fresh-until'

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** An instant as one says it on the day `now`: the hour, and before it the day when it is another one. */
function useMoment(): (at: Date, now: Date) => string {
  const locale = useLocale()
  const tag = isLocale(locale) ? languageOf(locale).dates : locale
  return (at, now) => {
    const days = daysBetween(shanghaiDay(now), shanghaiDay(at))
    if (days === 0) return clock.format(at)
    const far = days > 6 ? ({ day: 'numeric', month: 'short' } as const) : {}
    const day = new Intl.DateTimeFormat(tag, {
      ...{ timeZone: 'Asia/Shanghai', calendar: 'gregory', numberingSystem: 'latn', weekday: 'short', ...far },
    })
    return `${day.format(at)} ${clock.format(at)}`
  }
}

/**
 * Whether a place is open. Only hours that staff confirmed may promise it; others are called what they are, published.
 */
export function OpenBadge({ state, isConfirmed, now }: { state: OpenState; isConfirmed: boolean; now: Date }) {
  const t = useTranslations('hours')
  const moment = useMoment()
  if (state.kind === 'unknown') return null
  const time = state.change ? moment(state.change, now) : ''
  const words = () => {
    if (state.kind === 'always') return t('always')
    if (state.kind === 'appointment') return t('appointment')
    if (state.kind === 'closed') return state.change ? t('opens', { time }) : t('closed')
    if (!state.change) return t(isConfirmed ? 'openNow' : 'openPublished')
    if (state.closesSoon) return t('closesSoon', { time })
    return t(isConfirmed ? 'openUntil' : 'openPublishedUntil', { time })
  }
  const isOpen = state.kind === 'open' || state.kind === 'always'
  return (
    <span className={`mark open ${isOpen && isConfirmed ? 'ok' : state.closesSoon ? 'past' : 'line'}`}>
      {words()}
      {state.unsure && ` · ${t('unsure')}`}
      <FreshUntil at={state.freshUntil} />
    </span>
  )
}
