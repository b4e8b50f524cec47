import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canReadAudit } from '@/features/accounts/policy'
import { DashboardScreen } from '@/features/revisions/components/dashboard-screen'
import { getDashboard } from '@/features/revisions/queries'
import { WorkQueue } from '@/features/work-queue/components/work-queue'
import { readWorkQueue } from '@/features/work-queue/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('dashboard.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin'>) {
  const { actor, locale } = await staffPage(params)
  const t = await getTranslations()
  const [dashboard, work] = await Promise.all([
    getDashboard(locale),
    readWorkQueue({ actor, locale, today: shanghaiDay(new Date()), t }),
  ])
  return (
    <DashboardScreen dashboard={dashboard} showsAudit={canReadAudit(actor)}>
      <WorkQueue work={work} />
    </DashboardScreen>
  )
}
