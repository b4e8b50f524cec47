import { byteOrderMark, csvRow } from '@/features/open-data/csv'

/** A table as CSV that spreadsheets open with its Chinese intact, piece by piece. */
export async function* writeCsv(
  heads: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(heads)
  for await (const row of rows) yield csvRow(row)
}
