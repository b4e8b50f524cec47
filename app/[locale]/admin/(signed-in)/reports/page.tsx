import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canHandleReports } from '@/features/accounts/policy'
import { InboxScreen } from '@/features/reports/components/inbox-screen'
import { getInbox } from '@/features/reports/queries'
import { parseInboxQuery } from '@/features/reports/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('reports.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/reports'>) {
  const { actor, locale } = await staffPage(params)
  if (!canHandleReports(actor)) notFound()
  const query = parseInboxQuery(await searchParams)
  return <InboxScreen query={query} {...(await getInbox(query, locale))} />
}
