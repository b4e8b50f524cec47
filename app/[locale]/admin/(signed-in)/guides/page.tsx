import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaffGuidesScreen } from '@/features/guides/components/staff-guides-screen'
import { canEditGuides } from '@/features/guides/policy'
import { reviewStanding } from '@/features/guides/review-due'
import { parseStaffGuidesQuery } from '@/features/guides/schema'
import { listStaffGuides } from '@/features/guides/staff/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('guides.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/guides'>) {
  const { actor } = await staffPage(params)
  const [query, guides, today] = [
    parseStaffGuidesQuery(await searchParams),
    await listStaffGuides(),
    shanghaiDay(new Date()),
  ]
  const rows = guides
    .filter(({ topic }) => query.topic === null || topic === query.topic)
    .filter(
      ({ status, reviewDue }) =>
        query.review === null || (status === 'PUBLISHED' && reviewStanding(reviewDue, today) !== 'ahead'),
    )
  return <StaffGuidesScreen query={query} rows={rows} today={today} canAdd={canEditGuides(actor)} />
}
