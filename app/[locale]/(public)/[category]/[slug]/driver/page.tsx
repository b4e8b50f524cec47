import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DriverPage } from '@/features/listings/components/driver-page'
import { pageMetadata } from '../../../page-metadata'
import { readListing } from '../read-listing'
import '@/styles/driver.css'

type Props = PageProps<'/[locale]/[category]/[slug]/driver'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category, view, locale } = await readListing(params, '/driver')
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: `/${category.key}/${view.slug}/driver`,
    title: `${view.nameZh ?? view.name.value} · ${t('driver.title')} · ${t('site.name')}`,
    description: t('driver.description', { name: view.name.value }),
    hidden: true,
  })
}

export default async function Page({ params }: Props) {
  const { category, view } = await readListing(params, '/driver')
  if (!view.nameZh) notFound()
  const zh = await getTranslations({ locale: 'zh' })
  return (
    <DriverPage
      view={view}
      nameZh={view.nameZh}
      please={zh('listing.driverPlease')}
      path={`/${category.key}/${view.slug}`}
    />
  )
}
