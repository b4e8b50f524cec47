import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LeftToRight } from '@/components/ui/text-run'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { Receipt } from '@/features/reports/components/receipt'
import { getReceipt } from '@/features/reports/queries'
import { readReportNumber } from '@/features/reports/report-number'
import '@/styles/report.css'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = PageProps<'/[locale]/report/[number]'>

/** The number in the address, as we write it, after a redirect if it was written otherwise. 404 for what is none. */
async function readAddress(params: Props['params']) {
  const { locale } = await pageLocale(params)
  const typed = decodeURIComponent((await params).number)
  const number = readReportNumber(typed)
  if (!number) notFound()
  if (number !== typed) redirect(`/${locale}/report/${number}`)
  return { locale, number }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await readAddress(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: `/report/${number}`,
    title: `${t.markup('report.receipt', { number, b: (chunks) => chunks })} · ${t('site.name')}`,
    description: t('report.keep'),
    hidden: true,
  })
}

export default async function Page({ params }: Props) {
  const { locale, number } = await readAddress(params)
  const receipt = await getReceipt(number, locale)
  if (!receipt) notFound()
  const t = await getTranslations({ locale, namespace: 'report' })
  return (
    <PublicFrame path={`/report/${number}`}>
      <div className="wrap">
        <Breadcrumb
          trail={[{ label: t('title'), href: `/${locale}/report` }, { label: <LeftToRight>{number}</LeftToRight> }]}
        />
        <Receipt receipt={receipt} />
      </div>
    </PublicFrame>
  )
}
