import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/ui/json-ld'
import { DirectoryPage } from '@/features/directory/components/directory-page'
import { getDirectory } from '@/features/directory/queries'
import { directoryHref, parseDirectoryQuery } from '@/features/directory/schema'
import type { Category } from '@/features/listings/category'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { getCategory } from '@/features/listings/registry'
import { directoryJsonLd } from '@/features/open-data/json-ld'
import { env } from '@/server/env'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = PageProps<'/[locale]/[category]'>

async function directoryOf(params: Props['params']): Promise<Category> {
  const category = getCategory((await params).category)
  if (category?.kind !== 'directory') notFound()
  return category
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const category = await directoryOf(params)
  const { page } = parseDirectoryQuery(category, await searchParams)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: directoryHref(`/${category.key}`, { page }),
    title: `${t(`categories.${category.key}.title`)} · ${t('site.name')}`,
    description: t('site.description'),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const category = await directoryOf(params)
  const query = parseDirectoryQuery(category, await searchParams)
  const view = await getDirectory(category, query, locale, today)
  const url = `${env().siteUrl}/${locale}/${category.key}`
  return (
    <PublicFrame path={directoryHref(`/${category.key}`, query)} section={`/${category.key}`}>
      <DirectoryPage category={category} query={query} view={view} />
      <JsonLd
        data={directoryJsonLd(view.cards.map((card) => ({ name: card.name.value, url: `${url}/${card.slug}` })))}
      />
    </PublicFrame>
  )
}
