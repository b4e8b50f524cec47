import { useTranslations } from 'next-intl'
import { useFormatSoon } from '@/i18n/use-format-day'
import type { OpenState } from '../open-state'
import { FreshUntil } from './fresh-until'

/**
 * Whether a place is open. Only hours that staff confirmed may promise it; others are called what they are, published.
 */
export function OpenBadge({ state, isConfirmed, now }: { state: OpenState; isConfirmed: boolean; now: Date }) {
  const t = useTranslations('hours')
  const moment = useFormatSoon()
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
