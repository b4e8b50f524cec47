import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { createGuideAction } from '@/features/guides/actions'
import { newGuide } from '@/features/guides/empty-content'
import { headSection } from '@/features/guides/form-fields'
import { canEditGuides } from '@/features/guides/policy'
import { ListingEditor } from '@/features/revisions/components/listing-editor'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import { editorWords } from '../../listings/editor-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('guideEditor.new') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/guides/new'>) {
  const { actor, locale } = await staffPage(params)
  if (!canEditGuides(actor)) notFound()
  const [t, messages, words] = await Promise.all([getTranslations(), getMessages(), editorWords()])
  return (
    <>
      <h1 className="mb-2">{t('guideEditor.new')}</h1>
      <p className="mut mb-4">{t('guideEditor.newLead')}</p>
      <ListingEditor
        action={createGuideAction}
        hidden={{ locale }}
        sections={[headSection(t, newGuide(shanghaiDay(new Date())))]}
        checks={[]}
        names={{ blocks: t('guideEditor.blocks') }}
        words={words}
        errors={messages.errors as Record<string, string>}
        canPublish={false}
        signIn={`/${locale}/admin/sign-in`}
      />
    </>
  )
}
