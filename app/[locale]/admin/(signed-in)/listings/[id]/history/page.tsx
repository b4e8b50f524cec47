import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canEditListings, canPublish } from '@/features/accounts/policy'
import { getCategory } from '@/features/listings/registry'
import { HistoryScreen } from '@/features/revisions/components/history-screen'
import { getEditor, listHistory } from '@/features/revisions/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('history.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/listings/[id]/history'>) {
  const { actor } = await staffPage(params)
  const editor = await getEditor((await params).id)
  const category = editor && getCategory(editor.content.category)
  if (!category) notFound()
  const messages = await getMessages()
  return (
    <HistoryScreen
      category={category}
      editor={editor}
      entries={await listHistory(editor.id)}
      mayRestore={canEditListings(actor)}
      mayPublish={canPublish(actor, actor.id)}
      errors={messages.errors as Record<string, string>}
    />
  )
}
