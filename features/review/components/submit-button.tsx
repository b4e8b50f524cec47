import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { submitAction } from '../actions'
import type { ReviewStanding } from '../queries'

/** Asks for a review of a draft, where that was not done yet. */
export function SubmitButton({ review, errors }: { review: ReviewStanding; errors: Record<string, string> }) {
  const t = useTranslations('review')
  const locale = useLocale()
  if (review.isPublic || !['DRAFT', 'CHANGES_REQUESTED'].includes(review.state)) return null
  return (
    <StaffForm
      action={submitAction}
      hidden={{ kind: review.kind, id: review.id, revision: String(review.number), locale }}
      submit={t('submit')}
      errors={errors}
      isSmall
    />
  )
}
