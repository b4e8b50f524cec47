import { type Locale, locales } from '@/i18n/locales'
import type { Actor } from '@/server/actor'

/** English is the source and no translation. A translator has languages of their own; all other staff have all. */
export function canTranslate(actor: Actor, language: Locale): boolean {
  return language !== 'en' && (actor.role !== 'TRANSLATOR' || actor.languages.includes(language))
}

/** The languages somebody may translate into, in the order of the portal. */
export function languagesToTranslate(actor: Actor): Locale[] {
  return locales.filter((language) => canTranslate(actor, language))
}
