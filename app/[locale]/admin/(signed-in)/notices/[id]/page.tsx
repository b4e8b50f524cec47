import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { NoticeScreen } from '@/features/notices/components/notice-screen'
import { canWriteNotices } from '@/features/notices/policy'
import { getNotice } from '@/features/notices/queries'
import { noticeTargetSchema } from '@/features/notices/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('notices.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/notices/[id]'>) {
  const { actor } = await staffPage(params)
  const id = noticeTargetSchema.shape.id.safeParse((await params).id)
  const notice = id.success && canWriteNotices(actor) ? await getNotice(id.data) : null
  if (!notice) notFound()
  const [messages, { saved }] = await Promise.all([getMessages(), searchParams])
  return (
    <NoticeScreen notice={notice} isSaved={saved !== undefined} errors={messages.errors as Record<string, string>} />
  )
}
