import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { QueueScreen } from '@/features/review/components/queue-screen'
import { getReviewQueue } from '@/features/review/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('review.queue') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/reviews'>) {
  const { actor } = await staffPage(params)
  if (!canEditListings(actor)) notFound()
  return <QueueScreen queue={await getReviewQueue()} />
}
