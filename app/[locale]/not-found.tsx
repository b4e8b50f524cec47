import { MissingPage } from '@/components/layout/missing-page'
import { PublicFrame } from '@/features/listings/components/public-frame'

/** Seen in development only; in production the front answers with `missing` in the visitor's language. */
export default function NotFound() {
  return (
    <PublicFrame path="" kind="other">
      <MissingPage />
    </PublicFrame>
  )
}
