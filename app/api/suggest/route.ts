import { getTranslations } from 'next-intl/server'
import { guideWriting } from '@/app/[locale]/(public)/guides/guide-writing'
import { plainText } from '@/features/guides/plain-text'
import { readValues } from '@/features/guides/queries'
import { listSuggestions } from '@/features/search/results'
import { suggestParameters } from '@/features/search/schema'
import { languageOf } from '@/i18n/locales'
import { shanghaiDay } from '@/lib/shanghai-day'

export const dynamic = 'force-dynamic'

/** What the search field offers while somebody types (components/elements/search-suggestions.ts). */
export async function GET(request: Request): Promise<Response> {
  const read = suggestParameters.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
    return Response.json({ error: 'bad-request', fields }, { status: 400 })
  }
  const { q, locale } = read.data
  const today = shanghaiDay(new Date())
  const [t, found] = await Promise.all([getTranslations({ locale }), q ? listSuggestions(q, locale, today) : []])
  const values = await readValues(
    found.map(({ name }) => name.value),
    today,
  )
  const { write } = await guideWriting(locale, values)
  const suggestions = found.map(({ path, name, nameZh, groupTitle }) => ({
    href: `/${locale}${path}`,
    name: plainText(name, write),
    lang: languageOf(name.locale).tag,
    dir: languageOf(name.locale).direction,
    nameZh: nameZh === name.value ? null : nameZh,
    section: t(groupTitle),
  }))
  const status = t('search.suggestions', { count: suggestions.length })
  return Response.json(
    { label: t('search.suggestionsLabel'), status, suggestions },
    // A visitor who goes back a letter need not ask again; the next publication is not far off for anybody.
    { headers: { 'Cache-Control': 'private, max-age=60' } },
  )
}
