import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canReadAudit } from '@/features/accounts/policy'
import { AuditFilters } from '@/features/audit/components/audit-filters'
import { AuditTable } from '@/features/audit/components/audit-table'
import { listActors, listAudit } from '@/features/audit/queries'
import { auditSearch, parseAuditQuery } from '@/features/audit/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('audit.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const { actor, locale } = await staffPage(params)
  if (!canReadAudit(actor)) notFound()
  const query = parseAuditQuery(await searchParams)
  const { page } = query
  const [t, { rows, hasMore }, actors] = await Promise.all([
    getTranslations('audit'),
    listAudit(query, locale),
    listActors(),
  ])
  const href = (other: number) => `/${locale}/admin/audit?${auditSearch(query, other)}`
  return (
    <>
      <h1 className="mb-4">{t('title')}</h1>
      <AuditFilters query={query} actors={actors} />
      {rows.length === 0 ? <p className="panel p-5">{t('none')}</p> : <AuditTable rows={rows} which={query.which} />}
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
