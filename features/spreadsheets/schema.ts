import { z } from 'zod'
import { getCategory } from '@/features/listings/registry'
import { parseStaffListQuery } from '@/features/revisions/schema'
import { staffLocales } from '@/i18n/locales'

/** Rows a file may have below its head. */
export const maximumRows = 5000

export const rowKinds = ['CREATE', 'CHANGE', 'SAME', 'REFUSED'] as const
export type RowKind = (typeof rowKinds)[number]

export const formats = ['xlsx', 'csv'] as const
export type Format = (typeof formats)[number]

/** In which language of the staff, as which kind of file. */
export const fileQuerySchema = z.object({ locale: z.enum(staffLocales), format: z.enum(formats) })
const category = z.string().transform((key, context) => {
  const found = getCategory(key)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'category' })
  return z.NEVER
})

/** Which sheet is asked for: of what category, in which language of the staff, as which kind of file. */
export const sheetQuerySchema = fileQuerySchema.extend({ category })
export type SheetQuery = z.output<typeof sheetQuerySchema>

/** Reads what a download asks for, with the filter of the staff list; null when it names no category. */
export function parseSheetQuery(parameters: URLSearchParams) {
  const values = Object.fromEntries(parameters)
  const parsed = sheetQuerySchema.safeParse(values)
  return parsed.success ? { ...parsed.data, filter: parseStaffListQuery(values) } : null
}

/** Size of a file that may come in. */
export const maximumBytes = 12 * 2 ** 20

const typed = z.string().trim().max(1000).default('')

/** What is sent with a file. The source is checked with the rows it is used for, but must not be half a source. */
export const uploadSchema = z
  .object({
    category,
    file: z.file('file').min(1, 'file').max(maximumBytes, 'too-large'),
    handIn: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    url: typed,
    title: typed,
    quality: typed,
    published: typed,
    retrieved: typed,
  })
  .transform(({ category, file, handIn, ...source }, context) => {
    const isNamed = source.url !== '' || source.title !== ''
    const isWhole = [source.url, source.title, source.quality, source.retrieved].every((part) => part !== '')
    if (isNamed && !isWhole) {
      context.addIssue({ code: 'custom', message: 'source' })
      return z.NEVER
    }
    return { category, file, handIn, source: isNamed ? source : null }
  })

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const reportQuery = z.object({
  show: z.enum(rowKinds).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** Reads the query string of a report. Never throws. */
export function parseReportQuery(parameters: Record<string, string | string[] | undefined>) {
  return reportQuery.parse({ show: first(parameters.show) ?? null, page: first(parameters.page) })
}
