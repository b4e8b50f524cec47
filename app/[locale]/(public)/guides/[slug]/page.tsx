import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { JsonLd } from '@/components/ui/json-ld'
import { documentForms } from '@/features/guides/block'
import { GuidePage } from '@/features/guides/components/guide-page'
import { guideJsonLd } from '@/features/guides/json-ld'
import { plainText } from '@/features/guides/plain-text'
import { getGuidePage, getGuidePreview, listGuides } from '@/features/guides/queries'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { breadcrumbJsonLd } from '@/features/open-data/json-ld'
import { readPreviewPass } from '@/features/review/preview'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { env } from '@/server/env'
import '@/styles/guide.css'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'
import { guideWriting } from '../guide-writing'

type Props = PageProps<'/[locale]/guides/[slug]'>

async function find(slug: string, locale: Locale, today: Day, pass: string | undefined) {
  if (pass === undefined) return getGuidePage(slug, locale, today)
  const preview = readPreviewPass(pass, new Date())
  const view = preview && (await getGuidePreview(preview.id, preview.number, locale, today))
  return view?.slug === slug ? view : null
}

const readOnce = cache(async (slug: string, locale: Locale, today: Day, pass: string | undefined) => {
  const view = await find(slug, locale, today, pass)
  return view && { view, writing: await guideWriting(locale, view.values) }
})

/** The guide, or a draft of it for whoever has a link that shows it. */
async function read({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const [{ slug }, { preview }] = [await params, await searchParams]
  const pass = preview === undefined ? undefined : String(preview)
  const found = await readOnce(slug, locale, today, pass)
  if (!found) notFound()
  if (found.view.slug !== slug) permanentRedirect(`/${locale}/guides/${found.view.slug}`)
  return { ...found, locale, today, isPreview: pass !== undefined }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, writing, locale, isPreview } = await read(props)
  const t = await getTranslations({ locale, namespace: 'site' })
  return pageMetadata({
    locale,
    path: `/guides/${view.slug}`,
    title: `${plainText(view.title, writing.write)} · ${t('name')}`,
    description: view.summary ? plainText(view.summary, writing.write) : t('description'),
    existsIn: view.existsIn,
    hidden: isPreview,
  })
}

export default async function Page(props: Props) {
  const { view, writing, locale, today } = await read(props)
  const [t, zh, guides] = await Promise.all([
    getTranslations({ locale }),
    getTranslations({ locale: 'zh', namespace: 'guides' }),
    listGuides(locale),
  ])
  const url = `${env().siteUrl}/${locale}/guides/${view.slug}`
  return (
    <PublicFrame path={`/guides/${view.slug}`} section="/guides">
      <GuidePage
        view={view}
        writing={writing}
        chinese={{
          please: zh('deskPlease'),
          papers: zh('deskPapers'),
          forms: Object.fromEntries(documentForms.map((form) => [form, zh(`forms.${form}`)])),
        }}
        related={guides.filter(({ topic, slug }) => topic === view.topic && slug !== view.slug)}
        url={url}
        today={today}
      />
      {guideJsonLd(view, writing.write, locale, url, env().siteUrl).map((data) => (
        <JsonLd key={String(data['@type'])} data={data} />
      ))}
      <JsonLd
        data={breadcrumbJsonLd([
          { name: t('layout.home'), url: `${env().siteUrl}/${locale}` },
          { name: t('guides.title'), url: `${env().siteUrl}/${locale}/guides` },
          { name: plainText(view.title, writing.write), url },
        ])}
      />
    </PublicFrame>
  )
}
