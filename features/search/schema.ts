import { z } from 'zod'
import { isLocale, type Locale } from '@/i18n/locales'

/** What was typed into a search field, at most a hundred UTF-16 units and no half characters. */
export function searchText(typed: string): string {
  const clean = typed.normalize('NFC').replace(/\p{C}/gu, ' ').trim()
  return clean
    .slice(0, 100)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

/** The parameters of the suggestions. `locale` decides the language of the answer. */
export const suggestParameters = z.object({
  q: z.string().max(400).transform(searchText),
  locale: z.string().refine((code): code is Locale => isLocale(code), 'locale'),
})

/**
 * A folded query as it may be written down when nothing was found, or null where it might say something about a
 * person: numbers of telephones, passports and houses, addresses of the post and of the web, whole sentences.
 */
export function missedQuery(folded: string): string | null {
  const query = folded.replace(/\s+/g, ' ').trim()
  const isPersonal = /\d{3}|[@/\\]|\p{L}\d{2}|www\./u.test(query) || query.length > 40 || query.split(' ').length > 5
  return query === '' || isPersonal || !/\p{L}/u.test(query) ? null : query
}

/** How many days back the list of misses may look. */
export const missPeriods = ['7', '30', '180'] as const

/** The parameters of the list of misses. */
export const missesParameters = z.object({ days: z.enum(missPeriods).catch('30').transform(Number) })
