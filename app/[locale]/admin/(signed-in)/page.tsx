import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canReadAudit } from '@/features/accounts/policy'
import { DashboardScreen } from '@/features/revisions/components/dashboard-screen'
import { getDashboard } from '@/features/revisions/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('dashboard.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin'>) {
  const { actor } = await staffPage(params)
  return <DashboardScreen dashboard={await getDashboard()} showsAudit={canReadAudit(actor)} />
}
