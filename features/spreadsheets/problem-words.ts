import type { StaffLocale } from '@/i18n/locales'
import type { Column, StaffWords } from './columns'
import type { RowProblem } from './read-cell'

/** The name of the column a problem is about. A problem of a fact may have several columns; the first stands for all. */
function columnLabel(columns: readonly Column[], key: string, locale: StaffLocale): string {
  const column = columns.find((own) => own.key === key) ?? columns.find((own) => own.key.startsWith(`${key}.`))
  return column?.labels[locale] ?? key
}

/** Why a row is refused, in a sentence that begins with the column. */
export function problemWords(
  words: StaffWords,
  columns: readonly Column[],
  { column, words: key, detail }: RowProblem,
  locale: StaffLocale,
): string {
  const t = words[locale]
  const reason = t(key, detail)
  return column ? t('spreadsheets.reason', { column: columnLabel(columns, column, locale), reason }) : reason
}
