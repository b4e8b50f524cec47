import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaffGuidesScreen } from '@/features/guides/components/staff-guides-screen'
import { listStaffGuides } from '@/features/guides/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('guides.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/guides'>) {
  await staffPage(params)
  return <StaffGuidesScreen rows={await listStaffGuides()} today={shanghaiDay(new Date())} />
}
