import { listGuidePages } from '@/features/guides/queries'
import { listPublicPages } from '@/features/listings/queries'
import { directoryCategories } from '@/features/listings/registry'
import { renderSitemap } from '@/features/open-data/sitemap'
import { topicNames } from '@/features/phrases/phrases'
import { locales } from '@/i18n/locales'
import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

const fixed = [
  ...[
    '',
    '/areas',
    '/visa',
    '/visa/finder',
    '/apec-card',
    '/apec-card/check',
    '/guides',
    '/plan',
    '/emergency',
    '/about',
    '/privacy',
    '/accessibility',
    '/data',
    '/phrases',
  ],
  ...topicNames.map((topic) => `/phrases/${topic}`),
]

export async function GET(): Promise<Response> {
  const paths = [...fixed, ...directoryCategories.map(({ key }) => `/${key}`)]
  const pages = [
    ...paths.map((path) => ({ path, locales: [...locales], changed: null })),
    ...(await listGuidePages()),
    ...(await listPublicPages()).map(({ category, slug, ...page }) => ({ path: `/${category}/${slug}`, ...page })),
  ]
  return new Response(renderSitemap(env().siteUrl, pages), { headers: { 'content-type': 'application/xml' } })
}
