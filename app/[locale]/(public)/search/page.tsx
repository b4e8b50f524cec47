import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchPage, type SearchSection } from '@/features/directory/components/search-page'
import { getDirectory } from '@/features/directory/queries'
import { parseDirectoryQuery } from '@/features/directory/schema'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { categories } from '@/features/listings/registry'
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
  const sections: SearchSection[] = []
  let words = ''
  for (const category of categories) {
    const query = parseDirectoryQuery(category, { q })
    words = query.q
    if (!words) break
    const { cards, total } = await getDirectory(category, query, locale, today)
    if (total > 0) sections.push({ category, cards: cards.slice(0, 8), total })
  }
  return (
    <PublicFrame path={words ? `/search?${new URLSearchParams({ q: words })}` : '/search'}>
      <SearchPage q={words} sections={sections} />
    </PublicFrame>
  )
}
