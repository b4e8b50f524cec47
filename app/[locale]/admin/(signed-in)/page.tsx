import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canReadAudit } from '@/features/accounts/policy'
import { countWaiting } from '@/features/review/queries'
import { DashboardScreen } from '@/features/revisions/components/dashboard-screen'
import { getDashboard } from '@/features/revisions/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('dashboard.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin'>) {
  const { actor } = await staffPage(params)
  const [dashboard, waiting] = await Promise.all([getDashboard(), countWaiting()])
  return <DashboardScreen dashboard={dashboard} waiting={waiting} showsAudit={canReadAudit(actor)} />
}
