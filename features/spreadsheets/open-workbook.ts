import path from 'node:path'
import { openZip, type Zip } from './open-zip'
import { parseXml } from './parse-xml'
import { FileProblem } from './sheet-problem'

/** A workbook ready to read the first sheet of. */
export type Workbook = {
  zip: Zip
  /** The part with the first sheet that is not hidden. */
  sheetPath: string
  strings: readonly string[]
  /** Which styles of cells show a number as a date, by their place. */
  dateStyles: readonly boolean[]
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
}

/** `_x000B_` is how spreadsheets write what XML cannot hold. */
export const plainText = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Formats of dates that are not written in the file, by their numbers. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** A format with a year or a day in it, outside of quotes and of conditions in brackets. */
const isDateFormat = (code: string) => /[ydYD年]/.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

async function read(zip: Zip, name: string, open: Parameters<typeof parseXml>[1]): Promise<boolean> {
  const stream = await zip.open(name)
  if (stream) await parseXml(stream, open)
  return stream !== null
}

async function readTargets(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await read(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, attribute) {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '')
    },
  })
  return targets
}

async function readWorkbook(zip: Zip): Promise<{ sheet: string; from1904: boolean }> {
  const sheets: string[] = []
  let from1904 = false
  await read(zip, 'xl/workbook.xml', {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') sheets.push(attribute('id') ?? '')
    },
  })
  return { sheet: sheets[0] ?? '', from1904 }
}

async function readStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  // What is said of how characters are read aloud is not part of the text.
  let [phonetic, within] = [0, false]
  await read(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic += 1
      within = name === 't' && phonetic === 0
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1
      if (name === 'si') strings.push(plainText(text))
      within = false
    },
    text(piece) {
      if (within) text += piece
    },
  })
  return strings
}

async function readDateStyles(zip: Zip): Promise<boolean[]> {
  const own = new Map<number, string>()
  const styles: boolean[] = []
  let within = false
  await read(zip, 'xl/styles.xml', {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') within = true
      if (name !== 'xf' || !within) return
      const id = Number(attribute('numFmtId') ?? 0)
      const code = own.get(id)
      styles.push(code === undefined ? isBuiltInDate(id) : isDateFormat(code))
    },
    close(name) {
      if (name === 'cellXfs') within = false
    },
  })
  return styles
}

/**
 * Opens an XLSX file.
 * @throws FileProblem where it is none, or holds what a table of facts never needs
 */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const zip = await openZip(bytes)
  if (!zip.names.includes('xl/workbook.xml')) throw new FileProblem('not-a-sheet')
  if (zip.names.some((name) => /vbaProject|\.bin$|macrosheets/i.test(name) && !/printerSettings/i.test(name))) {
    throw new FileProblem('macros')
  }
  const [{ sheet, from1904 }, targets] = [await readWorkbook(zip), await readTargets(zip)]
  const target = targets.get(sheet)
  if (!target) throw new FileProblem('damaged')
  const sheetPath = target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target)
  return { zip, sheetPath, strings: await readStrings(zip), dateStyles: await readDateStyles(zip), from1904 }
}
