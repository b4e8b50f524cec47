import { type Locale, languageOf, locales } from '@/i18n/locales'
import { countryCodes, isCountryCode } from '@/lib/country-codes'

const displays = new Map<Locale, Intl.DisplayNames>()

/** The name of a country or region in a language, by the code of ISO 3166-1. */
export function countryName(code: string, locale: Locale): string {
  let display = displays.get(locale)
  if (!display) {
    display = new Intl.DisplayNames([languageOf(locale).tag], { type: 'region' })
    displays.set(locale, display)
  }
  return display.of(code) ?? code
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const lists = new Map<Locale, readonly { code: string; name: string }[]>()

/** All countries and regions in the order of their names in a language. */
export function countryList(locale: Locale): readonly { code: string; name: string }[] {
  let list = lists.get(locale)
  if (!list) {
    const { compare } = new Intl.Collator(languageOf(locale).tag)
    list = countryCodes
      .map((code) => ({ code, name: countryName(code, locale) }))
      .sort((a, b) => compare(a.name, b.name))
    lists.set(locale, list)
  }
  return list
}

let byName: Map<string, string> | undefined

function namesInAllLanguages(): Map<string, string> {
  byName ??= new Map(
    locales.flatMap((locale) => {
      // Short forms such as "UK" count as well.
      const short = new Intl.DisplayNames([languageOf(locale).tag], { type: 'region', style: 'short' })
      return countryCodes.flatMap((code) =>
        [short.of(code) ?? code, countryName(code, locale)].map((name) => [fold(name), code] as const),
      )
    }),
  )
  return byName
}

/** The code of what somebody typed: a code, or a name in any of our languages. Null when it is neither. */
export function findCountry(typed: string): string | null {
  const code = typed.trim().toUpperCase()
  if (isCountryCode(code)) return code
  return namesInAllLanguages().get(fold(typed)) ?? null
}
