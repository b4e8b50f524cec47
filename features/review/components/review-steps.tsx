import { useLocale, useTranslations } from 'next-intl'
import { recordRooms } from '@/features/revisions/record-rooms'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { ReviewStanding, Schedule } from '../queries'
import { SubmitButton } from './submit-button'

type Props = { review: ReviewStanding; schedule: Schedule; maySubmit: boolean; errors: Record<string, string> }

/** In the head of the editor: what is set for a time, the way to the comparison, and asking for a review. */
export function ReviewSteps({ review, schedule, maySubmit, errors }: Props) {
  const t = useTranslations('review')
  const locale = useLocale()
  const formatInstant = useFormatInstant()
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
      <a className="btn s" href={`/${locale}/admin/${recordRooms[review.kind]}/${review.id}/review`}>
        {t('see')}
      </a>
      {maySubmit && <SubmitButton review={review} errors={errors} />}
    </>
  )
}
