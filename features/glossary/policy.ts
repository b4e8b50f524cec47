import { canArchive, canEditListings } from '@/features/accounts/policy'
import { canTranslate } from '@/features/translations/policy'
import { type Locale, locales } from '@/i18n/locales'
import type { Actor } from '@/server/actor'

/** Adds terms, and changes the Chinese, the English and what is known of them: whoever writes entries. */
export const canEditTerms = canEditListings

/** Deleting brings nothing back. */
export const canDeleteTerms = canArchive

/** Languages in which somebody may write the words of a term; Chinese has no text of its own, but wordings to avoid. */
export function termLanguagesOf(actor: Actor): Locale[] {
  return locales.filter((language) => (language === 'en' ? canEditTerms(actor) : canTranslate(actor, language)))
}
