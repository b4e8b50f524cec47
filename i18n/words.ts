import { type Locale, locales } from './locales'

type Messages = { [key: string]: string | Messages }

/** Finds a word of the interface, by its whole key, in a language. Null where the file has none. */
export type Words = (locale: Locale, key: string) => string | null

function find(messages: Messages | undefined, path: readonly string[]): string | null {
  let at: string | Messages | undefined = messages
  for (const part of path) at = typeof at === 'object' ? at[part] : undefined
  return typeof at === 'string' ? at : null
}

let loaded: Promise<Words> | undefined

async function load(): Promise<Words> {
  const files = await Promise.all(
    locales.map(async (locale) => {
      const { default: messages } = await import(`../messages/${locale}.json`)
      return [locale, messages as Messages] as const
    }),
  )
  const byLocale = new Map<Locale, Messages>(files)
  return (locale, key) => find(byLocale.get(locale), key.split('.'))
}

/** The words of all languages at once, for what carries every language: open data, and what search keeps. */
export function loadWords(): Promise<Words> {
  loaded ??= load()
  return loaded
}
