import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GlossaryScreen } from '@/features/glossary/components/glossary-screen'
import { canEditTerms } from '@/features/glossary/policy'
import { listTerms } from '@/features/glossary/queries'
import { parseGlossaryQuery } from '@/features/glossary/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('glossary.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/glossary'>) {
  const { actor } = await staffPage(params)
  const parameters = await searchParams
  const query = parseGlossaryQuery(parameters)
  return (
    <GlossaryScreen
      query={query}
      terms={await listTerms(query.q)}
      mayAdd={canEditTerms(actor)}
      isDeleted={parameters.deleted === 'yes'}
    />
  )
}
