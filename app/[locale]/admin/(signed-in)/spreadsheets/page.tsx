import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { DownloadTable } from '@/features/spreadsheets/components/download-table'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('spreadsheets.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/spreadsheets'>) {
  const { actor } = await staffPage(params)
  if (!canEditListings(actor)) notFound()
  const t = await getTranslations('spreadsheets')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mut mt-2 mb-4 max-w-[66ch]">{t('lead')}</p>
      <h2 className="mt-6 mb-3">{t('download')}</h2>
      <DownloadTable />
    </>
  )
}
