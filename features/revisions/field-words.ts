import type { Category } from '@/features/listings/category'
import { pictureNumber } from '@/features/media/picture-name'
import { writtenNumber } from '@/lib/phone-number'
import type { Translate } from './form-field'
import { valueWords } from './value-words'

type Words = Translate & { has?(key: string): boolean }

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

function attributeWords(t: Words, locale: string, category: Category, key: string, value: unknown): string {
  const attribute = category.attributes[key]
  const option = (code: unknown) => t(`categories.${category.key}.options.${code}`)
  switch (attribute?.type) {
    case 'boolean':
      return t(value === true ? 'values.yes' : 'values.no')
    case 'choice':
    case 'choices':
      return asList(value).map(option).join('; ')
    case 'languages':
      return languageWords(locale, value)
    case 'lines':
      return asList(value)
        .map((line) => t(`metroLines.${line}`))
        .join('; ')
    case 'range':
    case 'money': {
      const { min, max } = value as { min: number; max: number }
      return min === max ? String(min) : `${min}–${max}`
    }
    default:
      return valueWords(value)
  }
}

function languageWords(locale: string, value: unknown): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return asList(value)
    .map((code) => names.of(String(code)))
    .join('; ')
}

type Phone = { number: string; label: string }
type Source = { url: string; title: string; retrieved: string }

/**
 * A stored value in the words of the staff screens: options by their names, phones as they are dialled, sources by
 * title and day. Nothing known is an empty string.
 * @param field its name in comparisons
 */
export function fieldWords(t: Words, locale: string, category: Category, field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field.startsWith('attributes.')) {
    return attributeWords(t, locale, category, field.slice('attributes.'.length), value)
  }
  switch (field) {
    case 'district':
      return t(`districts.${value}`)
    case 'languages':
      return languageWords(locale, value)
    case 'phones':
      return (value as Phone[])
        .map(({ number, label }) => `${writtenNumber(number)} (${t(`phoneLabels.${label}`)})`)
        .join('; ')
    case 'sources':
      return (value as Source[]).map(({ title, url, retrieved }) => `${title} (${url}, ${retrieved})`).join('; ')
    case 'pictures':
      return (value as string[]).map(pictureNumber).join('; ')
    case 'point': {
      const { lat, lng, precision } = value as { lat: number; lng: number; precision: string }
      return `${lat}, ${lng} (${t(`editor.precisions.${precision}`)})`
    }
    case 'hours': {
      const { kind, value: weekly } = value as { kind: string; value?: string }
      return weekly ?? t(`editor.hours.${kind}`)
    }
    default:
      return valueWords(value)
  }
}
