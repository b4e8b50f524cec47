import type { Locale } from '@/i18n/locales'
import type { Actor } from '@/server/actor'

/** English is the source and no translation. A translator has languages of their own; all other staff have all. */
export function canTranslate(actor: Actor, language: Locale): boolean {
  return language !== 'en' && (actor.role !== 'TRANSLATOR' || actor.languages.includes(language))
}
