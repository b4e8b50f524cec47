import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canReadAudit } from '@/features/accounts/policy'
import { reviewNoticeDays } from '@/features/guides/review-due'
import { countGuidesDue } from '@/features/guides/staff/queries'
import { ExpiringRules } from '@/features/policy-changes/components/expiring-rules'
import { listExpiringRules } from '@/features/policy-changes/queries'
import { countWaiting } from '@/features/review/queries'
import { DashboardScreen } from '@/features/revisions/components/dashboard-screen'
import { getDashboard } from '@/features/revisions/queries'
import { addDays, shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('dashboard.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin'>) {
  const { actor } = await staffPage(params)
  const today = shanghaiDay(new Date())
  const [dashboard, waiting, guidesDue, expiring] = await Promise.all([
    getDashboard(),
    countWaiting(),
    countGuidesDue(addDays(today, reviewNoticeDays)),
    listExpiringRules(today),
  ])
  return (
    <DashboardScreen dashboard={dashboard} waiting={waiting} guidesDue={guidesDue} showsAudit={canReadAudit(actor)}>
      <ExpiringRules groups={expiring} today={today} />
    </DashboardScreen>
  )
}
