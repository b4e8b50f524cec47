import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoticesScreen } from '@/features/notices/components/notices-screen'
import { canWriteNotices } from '@/features/notices/policy'
import { listNotices } from '@/features/notices/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('notices.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/notices'>) {
  const { actor } = await staffPage(params)
  if (!canWriteNotices(actor)) notFound()
  const now = new Date()
  return <NoticesScreen notices={await listNotices()} now={now} />
}
