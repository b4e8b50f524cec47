import type { NextRequest } from 'next/server'
import { getCategory } from '@/features/listings/registry'
import type { Column, StaffWords } from '@/features/spreadsheets/columns'
import { matchColumns, reasonsKey } from '@/features/spreadsheets/match-columns'
import { problemWords } from '@/features/spreadsheets/problem-words'
import { getSheetImport, streamSheetRows } from '@/features/spreadsheets/queries'
import { fileQuerySchema } from '@/features/spreadsheets/schema'
import type { StaffLocale } from '@/i18n/locales'
import { columnsOf, nothingHere, sheetActor, sheetResponse, staffWords } from '../../sheet-response'

export const dynamic = 'force-dynamic'

/** The column that says why. */
function reasonsColumn(words: StaffWords): Column {
  const label = (locale: StaffLocale) => words[locale]('spreadsheets.reasons')
  return {
    ...{ key: reasonsKey, field: null, kind: 'text', options: [], isOpen: false, hints: { en: '', zh: '' } },
    labels: { en: label('en'), zh: label('zh') },
  }
}

/** The rows of a file as they came, with a column that says why they are refused. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/spreadsheets/[id]/report'>,
): Promise<Response> {
  const [actor, { id }] = [await sheetActor(), await params]
  const query = fileQuerySchema.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  const report = actor?.id ? await getSheetImport(actor.id, id) : null
  const category = report && getCategory(report.category)
  if (!category || !query.success) return nothingHere()
  const { locale } = query.data
  const words = await staffWords()
  const known = await columnsOf(words, category)
  const matched = matchColumns(report.heads, known)
  // Reasons of an earlier report are left out; they have been answered.
  const places = matched.flatMap((column, index) => (column ? [index] : []))
  async function* rows() {
    for await (const { cells, problems } of streamSheetRows(id)) {
      const reasons = problems.map((problem) => problemWords(words, known, problem, locale))
      yield [reasons.join('\n'), ...places.map((index) => cells[index] ?? '')]
    }
  }
  const columns = [reasonsColumn(words), ...matched.filter((column) => column !== null)]
  return sheetResponse({ words, columns, ...query.data }, `${category.key}-reasons`, rows())
}
