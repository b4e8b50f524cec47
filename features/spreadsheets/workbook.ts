import { type StaffLocale, staffLocales } from '@/i18n/locales'
import { wordOf } from './cells'
import { type Column, headOf, type StaffWords } from './columns'
import { maximumRows } from './schema'
import type { Sheet, SheetColumn } from './write-xlsx'

const widthOf: Record<Column['kind'], number> = {
  key: 14,
  text: 28,
  number: 12,
  date: 14,
  choice: 20,
  choices: 32,
  phones: 32,
}

const join = (lines: readonly string[]) => lines.filter(Boolean).join('\n')

/**
 * The sheets of a category: the table, one that explains its columns in both languages, and one with the allowed values.
 * @param rows cells in the order of the columns
 */
export function workbook(
  words: StaffWords,
  columns: readonly Column[],
  locale: StaffLocale,
  rows: Sheet['rows'],
): { sheets: Sheet[]; sizes: Map<string, number> } {
  const t = words[locale]
  const lists = t('spreadsheets.sheets.lists')
  const chosen = columns.filter(({ options }) => options.length > 0)
  const wordsOf = (column: Column) => column.options.map(({ value }) => wordOf(column, value, locale))
  const table = columns.map((column): SheetColumn => {
    const at = chosen.indexOf(column)
    return {
      head: headOf(column, locale),
      kind: column.kind,
      width: widthOf[column.kind],
      ...(column.kind === 'choice' && at >= 0 ? { allowed: { sheet: lists, column: at } } : {}),
    }
  })
  const plain = (head: string, width: number): SheetColumn => ({ head, kind: 'text', width })
  const both = (key: string) => [words.zh(`spreadsheets.${key}`), words.en(`spreadsheets.${key}`)]
  const explained = columns.map((column) => {
    const { key, labels, kind, hints } = column
    const [zh = '', en = ''] = both(`kinds.${kind}`)
    const allowed = staffLocales.map((own) => column.options.map(({ value }) => wordOf(column, value, own)).join('; '))
    return [key, labels.zh, labels.en, join([zh, hints.zh]), join([en, hints.en]), ...allowed.reverse()]
  })
  const rules = (['empty', 'new', 'source'] as const).map((rule) => [...['', '', ''], ...both(`rules.${rule}`)])
  const longest = Math.max(0, ...chosen.map(({ options }) => options.length))
  const sheets: Sheet[] = [
    { name: t('spreadsheets.sheets.table'), columns: table, rows, checkedRows: maximumRows },
    {
      name: t('spreadsheets.sheets.columns'),
      columns: [
        plain('[ ]', 28),
        ...both('explained.column').map((head) => plain(head, 28)),
        ...both('explained.rule').map((head) => plain(head, 48)),
        ...both('explained.allowed').map((head) => plain(head, 60)),
      ],
      rows: [...explained, ...rules],
    },
    {
      name: lists,
      columns: chosen.map((column) => plain(headOf(column, locale), 24)),
      rows: Array.from({ length: longest }, (_, row) => chosen.map((column) => wordsOf(column)[row] ?? '')),
    },
  ]
  const sizes = new Map(chosen.map((column, index) => [`${lists} ${index}`, column.options.length]))
  return { sheets, sizes }
}
