import { renderLlms } from '@/features/open-data/llms'
import { siteFacts } from '@/features/settings/queries'
import { loadWords } from '@/i18n/words'
import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const text = renderLlms(env().siteUrl, await loadWords(), await siteFacts())
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
