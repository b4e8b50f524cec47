import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { useFormatInstant } from '@/i18n/use-format-day'
import { submitAction } from '../actions'
import type { ReviewView, Schedule } from '../queries'

type Props = { review: ReviewView; schedule: Schedule; maySubmit: boolean; errors: Record<string, string> }

/** In the head of the editor: what is set for a time, the way to the comparison, and asking for a review. */
export function ReviewSteps({ review, schedule, maySubmit, errors }: Props) {
  const t = useTranslations('review')
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const isOpen = !review.isPublic && ['DRAFT', 'CHANGES_REQUESTED'].includes(review.state)
  return (
    <>
      {schedule.publish && (
        <span className="mark past">
          {t('publishedAt', { number: schedule.publish.number, date: formatInstant(schedule.publish.at) })}
        </span>
      )}
      {schedule.unpublishAt && (
        <span className="mark past">{t('removalAt', { date: formatInstant(schedule.unpublishAt) })}</span>
      )}
      {!review.isPublic && review.state !== 'DRAFT' && !review.publishAt && (
        <span className="mark past">{t(`states.${review.state}`)}</span>
      )}
      <a className="btn s" href={`/${locale}/admin/listings/${review.id}/review`}>
        {t('see')}
      </a>
      {maySubmit && isOpen && (
        <StaffForm
          action={submitAction}
          hidden={{ id: review.id, revision: String(review.number), locale }}
          submit={t('submit')}
          errors={errors}
          isSmall
        />
      )}
    </>
  )
}
