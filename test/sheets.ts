import { getCategory } from '@/features/listings/registry'
import type { Upload } from '@/features/spreadsheets/commands'
import { nextNumber } from './factories'

/** A page that exists in tests only. */
export const sheetSource = {
  ...{ url: 'https://sheet.example.org/list', title: 'Made up for tests' },
  ...{ quality: 'official', published: '', retrieved: '2026-11-20' },
}

/** A row of a hospital that is not there yet. */
export function aSheetRow(more: Record<string, string> = {}): Record<string, string> {
  const number = nextNumber()
  return {
    'texts.en.name': `Sheet Hospital ${number}`,
    'texts.en.summary': 'Exists in tests only.',
    'texts.zh.name': `表格测试医院${number}`,
    phones: '0531-55500000 (总机)',
    ...more,
  }
}

/** A CSV file with the columns that any of the rows has. */
export function csvOf(rows: readonly Record<string, string>[]): Buffer {
  const keys = [...new Set(['id', ...rows.flatMap((row) => Object.keys(row))])]
  const lines = rows.map((row) => keys.map((key) => `"${row[key] ?? ''}"`).join(','))
  return Buffer.from([keys.join(','), ...lines].join('\n'))
}

/** A file of hospitals as somebody sends it. */
export function aSheet(rows: readonly Record<string, string>[] = [aSheetRow()], more: Partial<Upload> = {}): Upload {
  const category = getCategory('hospitals')
  if (!category) throw new RangeError('hospitals are gone')
  return { category, fileName: 'test.csv', bytes: csvOf(rows), source: sheetSource, handIn: false, ...more }
}
