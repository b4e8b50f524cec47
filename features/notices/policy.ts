import { canReview } from '@/features/accounts/policy'

/** A notice is public at once, on every page: whoever lets out what others write may write one. */
export const canWriteNotices = canReview
