import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { translateByMachineAction } from '@/features/translations/actions'
import { BoardScreen } from '@/features/translations/components/board-screen'
import { languagesToTranslate } from '@/features/translations/policy'
import { getBoard } from '@/features/translations/queries'
import { parseBoardQuery } from '@/features/translations/schema'
import { machineTranslation } from '@/server/machine-translation'
import { staffPage } from '@/server/staff-page'
import '@/styles/translations.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('translations.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/translations'>) {
  const { actor } = await staffPage(params)
  const t = await getTranslations('translations')
  const languages = languagesToTranslate(actor)
  const query = parseBoardQuery(await searchParams, languages)
  if (query)
    return (
      <BoardScreen
        query={query}
        board={await getBoard(query, languages)}
        languages={languages}
        machine={machineTranslation() && translateByMachineAction}
        errors={(await getMessages()).errors as Record<string, string>}
      />
    )
  return (
    <>
      <h1 className="mb-4">{t('title')}</h1>
      <p className="panel p-5">{t('noLanguage')}</p>
    </>
  )
}
