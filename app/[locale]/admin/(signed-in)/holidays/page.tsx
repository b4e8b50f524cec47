import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canLoadHolidays } from '@/features/accounts/policy'
import { HolidayForm } from '@/features/hours/components/holiday-form'
import { HolidayTable } from '@/features/hours/components/holiday-table'
import { listHolidayYears } from '@/features/hours/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('holidays.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/holidays'>) {
  const { actor, locale } = await staffPage(params)
  if (!canLoadHolidays(actor)) notFound()
  const [t, messages, years, { loaded }] = await Promise.all([
    getTranslations('holidays'),
    getMessages(),
    listHolidayYears(),
    searchParams,
  ])
  const isLoaded = years.some(({ notice, loadedAt }) => loadedAt && String(notice.year) === loaded)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mut mt-2 mb-4 max-w-[66ch]">{t('lead')}</p>
      {isLoaded && (
        <p className="note mb-4" role="status">
          {t('loaded', { year: String(loaded) })}
        </p>
      )}
      <HolidayTable years={years} />
      <h2 className="mt-8 mb-3">{t('loadTitle')}</h2>
      <p className="mut mb-3 max-w-[66ch]">{t('formatText')}</p>
      <HolidayForm
        locale={locale}
        words={{
          file: t('file'),
          load: t('load'),
          notLoaded: t('notLoaded'),
          failed: t.raw('failed'),
          format: t('problems.format'),
        }}
        problems={messages.holidays.problems}
      />
    </>
  )
}
