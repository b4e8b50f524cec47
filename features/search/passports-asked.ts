import { countryName } from '@/features/visa-finder/country-names'
import { nationalitiesOf } from '@/features/visa-finder/nationalities'
import { locales } from '@/i18n/locales'
import { countryCodes } from '@/lib/country-codes'
import { fold } from '@/lib/fold'
import { piecesOf } from './pieces'
import type { Term } from './query'
import { stemOf } from './stem'
import { isStopWord } from './stop-words'

/** What goes without saying when somebody names a country: its page is about nothing else. */
const goesWithoutSaying = new Set(['visa', 'visa-free', 'passport', 'jinan'])
/** So does where they want to go. */
const home = 'CN'

/** What is added to a country in languages that only add: 韩国人, 한국인; and how German adjectives end: deutscher. */
const ending = /(?:人的|人の|人|国民|公民|사람|인)$|(?<=sch)e[rsmn]?$/

/** Words of a name in the form in which terms of a query are compared with them. */
const keyOf = (folded: string) =>
  piecesOf(folded)
    .map(({ text }) => text)
    .filter((text) => !isStopWord(text))
    .map((text) => stemOf(text.replaceAll("'", '')))
    .join(' ')

let byKey: Map<string, string> | undefined

function countries(): ReadonlyMap<string, string> {
  byKey ??= new Map(
    countryCodes.flatMap((code) =>
      locales
        .flatMap((locale) => [countryName(code, locale), ...nationalitiesOf(code, locale)])
        .map((name) => [keyOf(fold(name)), code] as const),
    ),
  )
  return byKey
}

/** Words in the longest name: the Democratic Republic of the Congo and the like. */
const longestName = 5

function countryAt(texts: readonly string[], start: number): { code: string; length: number } | null {
  for (let end = Math.min(texts.length, start + longestName); end > start; end--) {
    const key = keyOf(texts.slice(start, end).join(' '))
    const code = countries().get(key) ?? countries().get(key.replace(ending, ''))
    if (code) return { code, length: end - start }
  }
  return null
}

/**
 * The countries of a query that asks what applies to their passports: "korean passport visa", 韩国护照 免签, "비자 한국".
 * Empty when it asks for anything else as well, or for no country.
 * @param terms as `parseQuery` reads them; what a slip was corrected to counts
 */
export function passportsAsked(terms: readonly Term[]): string[] {
  const texts = terms.map(({ text, corrections }) => corrections[0]?.text ?? text)
  const codes: string[] = []
  for (let index = 0; index < terms.length; ) {
    const country = countryAt(texts, index)
    if (country) codes.push(country.code)
    else if (!terms[index]?.concepts.some((concept) => goesWithoutSaying.has(concept))) return []
    index += country?.length ?? 1
  }
  return codes.filter((code) => code !== home)
}
