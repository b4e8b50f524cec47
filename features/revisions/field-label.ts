import { type Category, commonFacts, type FactKey } from '@/features/listings/category'
import { factLabelKey } from '@/features/listings/fact-label'
import { isLocale, languageOf } from '@/i18n/locales'
import type { Translate } from './form-field'

/** Name of a field of a comparison: a fact, a text in a language, or a part of the record. */
export function fieldLabel(t: Translate, category: Category, field: string): string {
  const [room, locale, text] = field.split('.')
  if (room === 'texts' && locale && text) {
    return `${t(`editor.texts.${text}`)} (${isLocale(locale) ? languageOf(locale).name : locale})`
  }
  const isFact = (commonFacts as readonly string[]).includes(field) || field.startsWith('attributes.')
  if (isFact) return t(factLabelKey(category, field as FactKey))
  if (field === 'slug' || field === 'internalNote') return t(`editor.${field}`)
  if (['point', 'district', 'area', 'sources'].includes(field)) return t(`facts.${field}`)
  if (field === 'pictures') return t('media.title')
  return field
}

/** Names of all fields that a problem or a comparison can be about, beside the controls themselves. */
export function fieldNames(t: Translate, category: Category): Record<string, string> {
  const record = ['point', 'district', 'area', 'sources', 'slug', 'internalNote', 'pictures']
  const attributes = Object.keys(category.attributes).map((key) => `attributes.${key}`)
  const fields = [...commonFacts, ...attributes, ...record]
  return Object.fromEntries(fields.map((field) => [field, fieldLabel(t, category, field)]))
}
