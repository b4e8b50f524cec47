import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ComparePage, EmptyComparison } from '@/features/comparison/components/compare-page'
import { getComparison } from '@/features/comparison/queries'
import { compareHref, parseCompared } from '@/features/comparison/schema'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'
import '@/styles/compare.css'

type Props = PageProps<'/[locale]/compare'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/compare',
    title: `${t('compare.title')} · ${t('site.name')}`,
    description: t('compare.lead'),
    hidden: true,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const { names, unreadable } = parseCompared((await searchParams).ids)
  const [view, zh] = await Promise.all([getComparison(names, locale, today), getTranslations({ locale: 'zh' })])
  const path = compareHref(view?.entries.map(({ slug }) => slug) ?? [])
  const ask = (category: string, fact: string) => {
    const key = `categories.${category}.ask.${fact}`
    return zh.has(key) ? zh(key) : null
  }
  return (
    <PublicFrame path={path}>
      {view ? (
        <ComparePage view={view} leftOut={view.leftOut + unreadable} url={`/${locale}${path}`} chinese={{ ask }} />
      ) : (
        <EmptyComparison leftOut={names.length + unreadable} />
      )}
    </PublicFrame>
  )
}
