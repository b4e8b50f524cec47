import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import type { Category } from '@/features/listings/category'
import { type Column, headOf, type StaffWords, sheetColumns } from '@/features/spreadsheets/columns'
import { getAreaNames } from '@/features/spreadsheets/queries'
import type { Format } from '@/features/spreadsheets/schema'
import { workbook } from '@/features/spreadsheets/workbook'
import { writeCsv } from '@/features/spreadsheets/write-csv'
import { writeXlsx } from '@/features/spreadsheets/write-xlsx'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import type { Actor } from '@/server/actor'
import { currentActor } from '@/server/auth'

/** Who may use sheets and is signed in on this request, or null: for everybody else there is nothing here. */
export async function sheetActor(): Promise<Actor | null> {
  const actor = await currentActor()
  return actor && canEditListings(actor) ? actor : null
}

export const nothingHere = () => new Response(null, { status: 404 })

/** The words of the staff screens in both languages. */
export async function staffWords(): Promise<StaffWords> {
  const [en, zh] = await Promise.all([getTranslations({ locale: 'en' }), getTranslations({ locale: 'zh' })])
  return { en, zh }
}

/** The language of the screen a request comes from. */
export function staffLocaleOf(request: NextRequest): StaffLocale {
  const locale = request.nextUrl.searchParams.get('locale') ?? ''
  return isStaffLocale(locale) ? locale : 'en'
}

export async function columnsOf(words: StaffWords, category: Category): Promise<Column[]> {
  return sheetColumns(words, category, await getAreaNames())
}

const types: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
}

type Rows = AsyncIterable<readonly string[]>

function write(words: StaffWords, columns: readonly Column[], locale: StaffLocale, format: Format, rows: Rows) {
  if (format === 'csv') {
    const heads = columns.map((column) => headOf(column, locale))
    return Readable.from(writeCsv(heads, rows), { objectMode: false })
  }
  const { sheets, sizes } = workbook(words, columns, locale, rows)
  return writeXlsx(sheets, sizes)
}

/** Answers with a sheet, which is written while it is read. @param name of the file, without its ending */
export function sheetResponse(
  {
    words,
    columns,
    locale,
    format,
  }: { words: StaffWords; columns: readonly Column[]; locale: StaffLocale; format: Format },
  name: string,
  rows: Rows,
): Response {
  const body = Readable.toWeb(write(words, columns, locale, format, rows)) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
