import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { categories } from '@/features/listings/registry'
import { sourceQualities } from '@/features/listings/schema'
import { sourceQualityWord } from '@/features/revisions/form-fields'
import { DownloadTable } from '@/features/spreadsheets/components/download-table'
import { ImportList } from '@/features/spreadsheets/components/import-list'
import { UploadForm } from '@/features/spreadsheets/components/upload-form'
import { listSheetImports } from '@/features/spreadsheets/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('spreadsheets.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/spreadsheets'>) {
  const { actor, locale } = await staffPage(params)
  if (!canEditListings(actor) || !actor.id) notFound()
  const [t, imports] = await Promise.all([getTranslations(), listSheetImports(actor.id)])
  const word = (key: string) => t(`spreadsheets.${key}`)
  const part = (name: string, type: 'url' | 'text' | 'date', hint?: string) => {
    return { name, type, label: t(`editor.source.${name}`), hint }
  }
  return (
    <>
      <h1>{word('title')}</h1>
      <p className="mut mt-2 mb-4 max-w-[66ch]">{word('lead')}</p>
      <h2 className="mt-6 mb-3">{word('download')}</h2>
      <DownloadTable />
      <h2 className="mt-8 mb-3">{word('upload')}</h2>
      <p className="mut mb-3 max-w-[66ch]">{word('uploadLead')}</p>
      <UploadForm
        locale={locale}
        words={{
          category: word('category'),
          file: word('file'),
          source: word('source'),
          sourceHint: word('sourceHint'),
          afterCheck: word('afterCheck'),
          asDrafts: word('asDrafts'),
          handIn: word('handIn'),
          check: word('check'),
          notRead: word('notRead'),
        }}
        work={{
          begun: word('reading'),
          progress: t.raw('spreadsheets.progress'),
          interrupted: word('interrupted'),
          signedOut: t('errors.signed-out'),
        }}
        categories={categories.map(({ key }) => ({ value: key, label: t(`categories.${key}.title`) }))}
        qualities={{
          label: t('editor.source.quality'),
          options: sourceQualities.map((value) => ({ value, label: sourceQualityWord(t, value) })),
        }}
        source={[
          part('url', 'url'),
          part('title', 'text'),
          part('published', 'text', t('editor.dateHint')),
          part('retrieved', 'date'),
        ]}
      />
      {imports.length > 0 && (
        <>
          <h2 className="mt-8 mb-3">{word('mine')}</h2>
          <ImportList imports={imports} />
        </>
      )}
    </>
  )
}
