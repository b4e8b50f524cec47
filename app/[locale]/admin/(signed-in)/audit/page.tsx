import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canReadAudit } from '@/features/accounts/policy'
import { AuditTable } from '@/features/revisions/components/audit-table'
import { listAudit } from '@/features/revisions/queries'
import { parseStaffListQuery } from '@/features/revisions/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('audit.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const { actor, locale } = await staffPage(params)
  if (!canReadAudit(actor)) notFound()
  const { page } = parseStaffListQuery(await searchParams)
  const [t, { rows, hasMore }] = await Promise.all([getTranslations('audit'), listAudit(page)])
  const href = (other: number) => `/${locale}/admin/audit?page=${other}`
  return (
    <>
      <h1 className="mb-4">{t('title')}</h1>
      <AuditTable rows={rows} />
      <p className="row mt-4">
        {page > 1 && (
          <a className="btn s" href={href(page - 1)}>
            {t('newer')}
          </a>
        )}
        {hasMore && (
          <a className="btn s" href={href(page + 1)}>
            {t('older')}
          </a>
        )}
      </p>
    </>
  )
}
