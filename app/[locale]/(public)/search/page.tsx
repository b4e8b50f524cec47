import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readValues } from '@/features/guides/queries'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { recordMiss } from '@/features/search/commands'
import { SearchPage } from '@/features/search/components/search-page'
import { getSearchResults } from '@/features/search/results'
import { searchText } from '@/features/search/schema'
import { guideWriting } from '../guides/guide-writing'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/search',
    title: `${t('search.title')} · ${t('site.name')}`,
    description: t('search.prompt'),
    hidden: true,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const { q } = await searchParams
  const words = searchText((Array.isArray(q) ? q[0] : q) ?? '')
  const results = await getSearchResults(words, locale, today)
  const values = await readValues(
    results.results.flatMap(({ name, summary }) => [name.value, summary?.value ?? '']),
    today,
  )
  if (words && results.how !== 'exact') await recordMiss(words, locale)
  return (
    <PublicFrame path={words ? `/search?${new URLSearchParams({ q: words })}` : '/search'}>
      <SearchPage {...results} writing={await guideWriting(locale, values)} />
    </PublicFrame>
  )
}
