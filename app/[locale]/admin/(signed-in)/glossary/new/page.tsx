import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { NewTermScreen } from '@/features/glossary/components/term-screen'
import { canEditTerms, termLanguagesOf } from '@/features/glossary/policy'
import { staffPage } from '@/server/staff-page'
import '@/styles/glossary.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('glossary.add') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/glossary/new'>) {
  const { actor } = await staffPage(params)
  if (!canEditTerms(actor)) notFound()
  const messages = await getMessages()
  return <NewTermScreen languages={termLanguagesOf(actor)} errors={messages.errors as Record<string, string>} />
}
