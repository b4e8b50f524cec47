import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const lines = ['User-agent: *', 'Disallow: /*/admin', 'Disallow: /api/', '', `Sitemap: ${env().siteUrl}/sitemap.xml`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
