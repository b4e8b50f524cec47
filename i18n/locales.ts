/**
 * The languages of the portal. Adding one is a row here and a file in `messages/`; everything else derives from it.
 * `tag` is the BCP 47 tag for `lang` and `hreflang`, `dates` the one whose order of day and month is used. Fonts follow it through `:lang()` in the style sheet.
 */
export const languages = [
  { locale: 'en', tag: 'en', dates: 'en-GB', name: 'English', direction: 'ltr' },
  { locale: 'zh', tag: 'zh-Hans', dates: 'zh-Hans', name: '中文', direction: 'ltr' },
  { locale: 'ko', tag: 'ko', dates: 'ko', name: '한국어', direction: 'ltr' },
  { locale: 'ja', tag: 'ja', dates: 'ja', name: '日本語', direction: 'ltr' },
  { locale: 'ru', tag: 'ru', dates: 'ru', name: 'Русский', direction: 'ltr' },
  { locale: 'fr', tag: 'fr', dates: 'fr', name: 'Français', direction: 'ltr' },
  { locale: 'de', tag: 'de', dates: 'de', name: 'Deutsch', direction: 'ltr' },
  { locale: 'es', tag: 'es', dates: 'es', name: 'Español', direction: 'ltr' },
  { locale: 'pt', tag: 'pt', dates: 'pt', name: 'Português', direction: 'ltr' },
  { locale: 'ar', tag: 'ar', dates: 'ar', name: 'العربية', direction: 'rtl' },
] as const

export type Locale = (typeof languages)[number]['locale']
export type Language = (typeof languages)[number]

export const locales: readonly Locale[] = languages.map((language) => language.locale)
export const defaultLocale: Locale = 'en'

/** The languages staff screens exist in. */
export const staffLocales = ['en', 'zh'] as const satisfies readonly Locale[]
export type StaffLocale = (typeof staffLocales)[number]

const byLocale = new Map<string, Language>(languages.map((language) => [language.locale, language]))

export function isLocale(value: string): value is Locale {
  return byLocale.has(value)
}

export function isStaffLocale(value: string): value is StaffLocale {
  return (staffLocales as readonly string[]).includes(value)
}

/** The row of a language. @throws RangeError for a code that is not one of ours */
export function languageOf(locale: Locale): Language {
  const language = byLocale.get(locale)
  if (!language) throw new RangeError(`Unknown locale ${locale}`)
  return language
}

/** Where a text is taken from when the page's language has none: English, then Chinese. */
export function fallbackChain(locale: Locale): Locale[] {
  return [...new Set<Locale>([locale, 'en', 'zh'])]
}
