import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { canHandleReports } from '@/features/accounts/policy'
import { ReportScreen } from '@/features/reports/components/report-screen'
import { getReport, getReportedPage } from '@/features/reports/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/people.css'
import '@/styles/report.css'

type Props = PageProps<'/[locale]/admin/reports/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('reports.title') }) }
}

export default async function Page({ params }: Props) {
  const { actor, locale } = await staffPage(params)
  const id = z.uuid().safeParse((await params).id)
  if (!canHandleReports(actor) || !id.success) notFound()
  const [report, messages] = await Promise.all([getReport(id.data, locale), getMessages()])
  if (!report) notFound()
  const page = await getReportedPage(report, locale, shanghaiDay(new Date()))
  return <ReportScreen report={report} page={page} errors={messages.errors as Record<string, string>} />
}
