import type { RawSheet } from './raw-sheet'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { maximumRows } from './schema'
import { FileProblem } from './sheet-problem'

const startsWith = (bytes: Buffer, ...marks: number[]) => marks.every((mark, index) => bytes[index] === mark)

/**
 * Reads a file as what its first bytes say it is, whatever its name is.
 * @throws FileProblem where it cannot be read as a sheet
 */
export async function readSheet(bytes: Buffer, fileName: string): Promise<RawSheet> {
  if (/\.(xlsm|xlsb|xltm|xlam)$/i.test(fileName)) throw new FileProblem('macros')
  // The container of Excel before 2007, and of files with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileProblem('old-xls')
  const isZip = startsWith(bytes, 0x50, 0x4b)
  if (!isZip && !/\.(csv|txt|tsv)$/i.test(fileName)) throw new FileProblem('not-a-sheet')
  const sheet = isZip ? await readXlsx(bytes) : readCsv(bytes)
  if (sheet.rows.length > maximumRows) throw new FileProblem('rows-too-many', { maximum: maximumRows })
  if (sheet.rows.length === 0) throw new FileProblem('no-rows')
  return sheet
}
