import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { TermScreen } from '@/features/glossary/components/term-screen'
import { canDeleteTerms, canEditTerms, termLanguagesOf } from '@/features/glossary/policy'
import { getTerm } from '@/features/glossary/queries'
import { termIdSchema } from '@/features/glossary/schema'
import { staffPage } from '@/server/staff-page'
import '@/styles/glossary.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('glossary.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/glossary/[id]'>) {
  const { actor } = await staffPage(params)
  const id = termIdSchema.safeParse((await params).id)
  const term = id.success ? await getTerm(id.data) : null
  if (!term) notFound()
  const [messages, { saved }] = await Promise.all([getMessages(), searchParams])
  return (
    <TermScreen
      term={term}
      languages={termLanguagesOf(actor)}
      mayEdit={canEditTerms(actor)}
      mayDelete={canDeleteTerms(actor)}
      isSaved={saved !== undefined}
      errors={messages.errors as Record<string, string>}
    />
  )
}
