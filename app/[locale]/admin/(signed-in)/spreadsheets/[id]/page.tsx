import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { getCategory } from '@/features/listings/registry'
import { sheetColumns } from '@/features/spreadsheets/columns'
import { ReportScreen } from '@/features/spreadsheets/components/report-screen'
import { problemWords } from '@/features/spreadsheets/problem-words'
import { getAreaNames, getSheetImport, listSheetRows } from '@/features/spreadsheets/queries'
import { parseReportQuery } from '@/features/spreadsheets/schema'
import { staffPage } from '@/server/staff-page'

type Props = PageProps<'/[locale]/admin/spreadsheets/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('spreadsheets.report') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await staffPage(params)
  const report = canEditListings(actor) && actor.id ? await getSheetImport(actor.id, (await params).id) : null
  const category = report && getCategory(report.category)
  if (!category) notFound()
  const query = parseReportQuery(await searchParams)
  const [en, zh, rows, areas] = await Promise.all([
    getTranslations({ locale: 'en' }),
    getTranslations({ locale: 'zh' }),
    listSheetRows(report.id, query.show, query.page),
    getAreaNames(),
  ])
  const words = { en, zh }
  const columns = sheetColumns(words, category, areas)
  const reasons = new Map(
    rows.map(({ row, problems }) => [row, problems.map((problem) => problemWords(words, columns, problem, locale))]),
  )
  return <ReportScreen report={report} category={category} rows={rows} reasons={reasons} query={query} />
}
