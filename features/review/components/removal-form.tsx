import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { scheduleRemovalAction } from '../actions'
import { instantValue, type RecordRef } from '../schema'

/** Sets when a public record is taken off the site by itself; emptied, it stays. */
export function RemovalForm(props: { record: RecordRef; unpublishAt: Date | null; errors: Record<string, string> }) {
  const t = useTranslations('review')
  const locale = useLocale()
  return (
    <details className="card sheet mt-5">
      <summary>{t('removal')}</summary>
      <div className="mt-3">
        <StaffForm
          action={scheduleRemovalAction}
          hidden={{ kind: props.record.kind, id: props.record.id, locale }}
          fields={[
            {
              name: 'unpublishAt',
              label: t('unpublishAt'),
              control: 'instant',
              values: [instantValue(props.unpublishAt)],
              hint: t('unpublishAtHint'),
              isOptional: true,
            },
          ]}
          submit={t('removalSubmit')}
          done={t('removalSet')}
          errors={props.errors}
        />
      </div>
    </details>
  )
}
