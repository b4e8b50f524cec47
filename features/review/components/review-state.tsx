import { useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { ReviewComment, ReviewStanding } from '../queries'

/** Where a revision stands on its way to the public: who handed it in, who decided, and when it goes out. */
export function ReviewState({ review }: { review: ReviewStanding }) {
  const t = useTranslations('review')
  const formatInstant = useFormatInstant()
  const said = (key: string, name: string | null, at: Date | null) =>
    at && <span className="mut">{t(key, { name: name ?? '–', date: formatInstant(at) })}</span>
  const state = review.isPublic ? 'PUBLISHED' : review.publishAt ? 'SCHEDULED' : review.state
  return (
    <p className="row wrapx">
      <span className="mark">{t('version', { number: review.number })}</span>
      <span className={`mark ${review.isPublic ? 'ok' : 'past'}`}>{t(`states.${state}`)}</span>
      {said('submittedBy', review.submittedBy, review.submittedAt)}
      {said('reviewedBy', review.reviewedBy, review.reviewedAt)}
      {review.publishAt && <b>{t('publishAtLine', { date: formatInstant(review.publishAt) })}</b>}
    </p>
  )
}

/** What reviewers said of a version as a whole. */
export function WholeComments({ comments }: { comments: readonly ReviewComment[] }) {
  return comments
    .filter(({ field }) => field === null)
    .map(({ body, author, at }) => (
      <p key={at.toISOString()} className="said">
        <b>
          <bdi>{author}</bdi>
        </b>
        : {body}
      </p>
    ))
}
