import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canPublish } from '@/features/accounts/policy'
import { saveTranslationsAction, translateByMachineAction } from '@/features/translations/actions'
import { EditorScreen } from '@/features/translations/components/editor-screen'
import { languagesToTranslate } from '@/features/translations/policy'
import { getTranslationEditor } from '@/features/translations/queries'
import { targetSchema } from '@/features/translations/schema'
import { machineTranslation } from '@/server/machine-translation'
import { staffPage } from '@/server/staff-page'
import { editorWords } from '../../../../listings/editor-words'
import '@/styles/translations.css'

type Props = PageProps<'/[locale]/admin/translations/[kind]/[id]/[language]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('translations.title') }) }
}

const numberOf = (value: string | string[] | undefined) => (typeof value === 'string' ? Number(value) : null)

export default async function Page({ params, searchParams }: Props) {
  const { actor } = await staffPage(params)
  const target = targetSchema.safeParse(await params)
  const languages = languagesToTranslate(actor)
  if (!target.success || !languages.includes(target.data.language)) notFound()
  const { language } = target.data
  const editor = await getTranslationEditor(target.data, language)
  if (!editor) notFound()
  const [messages, words, { saved, published }] = [await getMessages(), await editorWords(), await searchParams]
  return (
    <EditorScreen
      action={saveTranslationsAction}
      machine={machineTranslation() && translateByMachineAction}
      editor={editor}
      language={language}
      languages={languages}
      canPublish={canPublish(actor, actor.id)}
      saved={numberOf(saved)}
      published={numberOf(published)}
      words={words}
      errors={messages.errors as Record<string, string>}
    />
  )
}
