import type { Category } from '@/features/listings/category'
import type { ListingContent } from '@/features/listings/schema'
import { formSections } from '@/features/revisions/form-fields'
import type { StaffLocale } from '@/i18n/locales'
import { writtenNumber } from '@/lib/phone-number'
import type { Column } from './columns'

/** Every value of the editor's form by the name of its control. */
export type FormValues = Record<string, string[]>

const none = new Map<string, string>()

/** What the editor's form would show of a content. */
export function formValuesOf(category: Category, content: ListingContent): FormValues {
  const fields = formSections((key) => key, 'en', category, content, none).flatMap((section) => section.fields)
  return Object.fromEntries(fields.filter(({ name }) => name !== 'read').map(({ name, values }) => [name, values]))
}

/** The word for a value, or the value itself where two would read alike. */
export function wordOf({ options }: Column, value: string, locale: StaffLocale): string {
  const word = options.find((option) => option.value === value)?.words[locale]
  const isUnique = options.filter((option) => option.words[locale] === word).length === 1
  return word && isUnique ? word : value
}

function phoneText(column: Column, { phones }: ListingContent, locale: StaffLocale): string {
  return phones.map(({ number, label }) => `${writtenNumber(number)} (${wordOf(column, label, locale)})`).join('; ')
}

/**
 * The text of a cell. Nothing known is an empty cell. The source columns are empty: they are for the source of a change.
 * @param values of the same content, as the editor shows them
 */
export function cellText(column: Column, content: ListingContent, values: FormValues, locale: StaffLocale): string {
  if (column.kind === 'phones') return phoneText(column, content, locale)
  // A form shows a precision beside an empty position; a cell says nothing.
  if (column.key.startsWith('point.') && !content.point) return ''
  const own = values[column.key] ?? []
  if (column.kind === 'choice' || column.kind === 'choices') {
    return own
      .filter(Boolean)
      .map((value) => wordOf(column, value, locale))
      .join('; ')
  }
  return own[0] ?? ''
}

/** A whole row in the order of the columns. */
export function rowTexts(
  columns: readonly Column[],
  category: Category,
  entry: { id: string; revision: number; content: ListingContent },
  locale: StaffLocale,
): string[] {
  const values: FormValues = {
    ...formValuesOf(category, entry.content),
    id: [entry.id],
    revision: [String(entry.revision)],
  }
  return columns.map((column) => cellText(column, entry.content, values, locale))
}
