import { CsvError, parse } from 'csv-parse/sync'
import { unguarded } from '@/features/open-data/csv'
import { decodeText } from './decode'
import { isBlank, type RawRow, type RawSheet } from './raw-sheet'
import { maximumRows } from './schema'
import { FileProblem } from './sheet-problem'

const delimiters = [',', ';', '\t'] as const

/** What separates the cells of the head: whichever of the usual signs stands there most often outside of quotes. */
function delimiterOf(text: string): string {
  const head = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = delimiters.map((sign) => head.split(sign).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

type Parsed = { record: string[]; info: { lines: number } }

function parseRecords(text: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      info: true,
      to: maximumRows + 2,
      max_record_size: 500_000,
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.records === 'number' ? error.records + 1 : 1
    throw new FileProblem(error.code === 'CSV_MAX_RECORD_SIZE' ? 'damaged' : 'quotes', { row })
  }
}

/**
 * Reads a CSV file. Rows are numbered as a spreadsheet would show them, the head being 1.
 * @throws FileProblem where it cannot be read
 */
export function readCsv(bytes: Uint8Array): RawSheet {
  const records = parseRecords(decodeText(bytes).replace(/^\uFEFF/, ''))
  const [first, ...others] = records
  const rows = others.map(
    ({ record }, index): RawRow => ({
      number: index + 2,
      cells: record.map((text) => ({ text: unguarded(text), kind: 'text' })),
    }),
  )
  return {
    head: (first?.record ?? []).map((text) => unguarded(text).trim()),
    rows: rows.filter((row) => !isBlank(row)),
  }
}
