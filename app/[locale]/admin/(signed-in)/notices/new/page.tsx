import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { NoticeScreen } from '@/features/notices/components/notice-screen'
import { canWriteNotices } from '@/features/notices/policy'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('notices.add') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/notices/new'>) {
  const { actor } = await staffPage(params)
  if (!canWriteNotices(actor)) notFound()
  const messages = await getMessages()
  return <NoticeScreen notice={null} isSaved={false} errors={messages.errors as Record<string, string>} />
}
