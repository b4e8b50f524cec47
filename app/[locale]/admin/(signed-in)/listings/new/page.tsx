import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { listAreaNames } from '@/features/areas/queries'
import { getCategory } from '@/features/listings/registry'
import { createListingAction } from '@/features/revisions/actions'
import { ListingEditor } from '@/features/revisions/components/listing-editor'
import { emptyContent } from '@/features/revisions/empty-content'
import { fieldNames } from '@/features/revisions/field-label'
import { checkOptions, formSections } from '@/features/revisions/form-fields'
import { staffPage } from '@/server/staff-page'
import { editorWords } from '../editor-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('list.new') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/listings/new'>) {
  const { actor, locale } = await staffPage(params)
  const { category: key } = await searchParams
  const category = getCategory(typeof key === 'string' ? key : '')
  if (!category || !canEditListings(actor)) notFound()
  const [t, messages, words, areaNames] = await Promise.all([
    getTranslations(),
    getMessages(),
    editorWords(),
    listAreaNames(locale),
  ])
  return (
    <>
      <h1 className="mb-4">{t('editor.newTitle', { category: t(`categories.${category.key}.title`) })}</h1>
      <ListingEditor
        action={createListingAction}
        hidden={{ category: category.key, locale }}
        sections={formSections(t, locale, category, emptyContent(category.key), areaNames)}
        checks={checkOptions(t)}
        names={fieldNames(t, category)}
        words={words}
        errors={messages.errors as Record<string, string>}
        canPublish={false}
        signIn={`/${locale}/admin/sign-in`}
      />
    </>
  )
}
