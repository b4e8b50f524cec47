import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canPublish } from '@/features/accounts/policy'
import { GuideHistoryScreen } from '@/features/guides/components/guide-history-screen'
import { canEditGuides } from '@/features/guides/policy'
import { getGuideEditor, listGuideHistory } from '@/features/guides/staff/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('history.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/guides/[id]/history'>) {
  const { actor } = await staffPage(params)
  const editor = await getGuideEditor((await params).id)
  if (!editor) notFound()
  const messages = await getMessages()
  return (
    <GuideHistoryScreen
      editor={editor}
      entries={await listGuideHistory(editor.id)}
      mayRestore={canEditGuides(actor)}
      mayPublish={canPublish(actor, actor.id)}
      errors={messages.errors as Record<string, string>}
    />
  )
}
