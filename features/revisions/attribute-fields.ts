import type { Attribute, Category } from '@/features/listings/category'
import { factLabelKey } from '@/features/listings/fact-label'
import { metroLines } from '@/features/listings/places'
import { locales } from '@/i18n/locales'
import { controlText, type FormField, type Option, type Translate } from './form-field'

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
const named = (value: { zh?: string | null; en?: string | null; heightM?: number }) =>
  [value.zh ?? '', value.en ?? '', ...(value.heightM === undefined ? [] : [value.heightM])].join(' | ')

/** The portal's languages, and those a value has besides. */
export function languageOptions(locale: string, present: readonly string[]): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return [...new Set([...locales, ...present])].map((value) => ({ value, label: names.of(value) ?? value }))
}

/** The controls for one attribute of a category. */
export function attributeFields(
  t: Translate,
  locale: string,
  category: Category,
  key: string,
  attribute: Attribute,
  value: unknown,
): FormField[] {
  const fact = `attributes.${key}` as const
  const label = t(factLabelKey(category, fact))
  const base = { name: fact, label, values: [controlText(value)], check: fact }
  const option = (code: string) => ({ value: code, label: t(`categories.${category.key}.options.${code}`) })
  const unknown = { value: '', label: t('values.notConfirmed') }
  const pair = (parts: readonly [string, string], control: 'number' | 'text'): FormField[] =>
    parts.map((part, index) => ({
      name: `${fact}.${part}`,
      label: `${label}: ${t(`editor.${part}`)}`,
      control,
      values: [controlText((value as Record<string, unknown> | undefined)?.[part])],
      check: index === 0 ? fact : undefined,
    }))
  switch (attribute.type) {
    case 'boolean': {
      const options = [unknown, { value: 'yes', label: t('values.yes') }, { value: 'no', label: t('values.no') }]
      return [{ ...base, control: 'select', options, values: [value === true ? 'yes' : value === false ? 'no' : ''] }]
    }
    case 'choice':
      return [{ ...base, control: 'select', options: [unknown, ...attribute.options.map(option)] }]
    case 'choices':
      return [{ ...base, control: 'boxes', options: attribute.options.map(option), values: list(value) }]
    case 'languages':
      return [{ ...base, control: 'boxes', options: languageOptions(locale, list(value)), values: list(value) }]
    case 'lines': {
      const options = metroLines.map((line) => ({ value: line, label: t(`metroLines.${line}`) }))
      return [{ ...base, control: 'boxes', options, values: list(value) }]
    }
    case 'number':
    case 'year':
      return [{ ...base, control: 'number' }]
    case 'range':
    case 'money':
      return pair(['min', 'max'], 'number')
    case 'name':
      return pair(['zh', 'en'], 'text')
    case 'names': {
      const names = (value as { zh?: string; en?: string; heightM?: number }[] | undefined) ?? []
      return [{ ...base, control: 'area', values: [names.map(named).join('\n')], hint: t('editor.namesHint') }]
    }
    case 'populations': {
      const counts = (value as { code: string; population: number }[] | undefined) ?? []
      const rows = counts.map(({ code, population }) => `${code} ${population}`).join('\n')
      return [{ ...base, control: 'area', values: [rows], hint: t('editor.populationsHint') }]
    }
    case 'words':
      return [{ ...base, control: 'area', values: [list(value).join('\n')], hint: t('editor.onePerLine') }]
    case 'date':
      return [{ ...base, control: 'text', hint: t('editor.dateHint') }]
  }
}
