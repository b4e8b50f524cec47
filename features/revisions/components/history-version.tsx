import { useTranslations } from 'next-intl'
import type { Difference } from '@/features/listings/content-comparison'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { ActionState } from '@/server/action'
import type { HistoryEntry } from '@/server/revision'
import { ActionButton } from './action-button'

type Props = {
  entry: HistoryEntry<Difference>
  /** The way back to this version. */
  restore?: React.ReactNode
  /** The table of what it changed. */
  children: React.ReactNode
}

/** One version of a record: who, when, why, and what it changed. */
export function HistoryVersion({ entry, restore, children }: Props) {
  const t = useTranslations()
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
        {restore}
      </div>
      {entry.differences.length === 0 ? (
        <p className="p-4">{t(entry.number === 1 ? 'history.first' : 'history.noChange')}</p>
      ) : (
        children
      )}
    </li>
  )
}

type RestoreProps = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  target: Record<string, string>
  mayPublish: boolean
  errors: Record<string, string>
}

/** Brings a version back as a draft, or into public at once. */
export function RestoreButtons({ action, target, mayPublish, errors }: RestoreProps) {
  const t = useTranslations('history')
  return (
    <div className="row wrapx">
      <ActionButton action={action} hidden={target} errors={errors}>
        {t('restore')}
      </ActionButton>
      {mayPublish && (
        <ActionButton action={action} hidden={{ ...target, publish: 'yes' }} errors={errors}>
          {t('restoreAndPublish')}
        </ActionButton>
      )}
    </div>
  )
}
