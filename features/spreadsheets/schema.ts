import { z } from 'zod'
import { getCategory } from '@/features/listings/registry'
import { parseStaffListQuery } from '@/features/revisions/schema'
import { staffLocales } from '@/i18n/locales'

/** Rows a file may have below its head. */
export const maximumRows = 5000

export const formats = ['xlsx', 'csv'] as const
export type Format = (typeof formats)[number]

const base = z.object({ locale: z.enum(staffLocales), format: z.enum(formats) })
const category = z.string().transform((key, context) => {
  const found = getCategory(key)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'category' })
  return z.NEVER
})

/** Which sheet is asked for: of what category, in which language of the staff, as which kind of file. */
export const sheetQuerySchema = base.extend({ category })
export type SheetQuery = z.output<typeof sheetQuerySchema>

/** Reads what a download asks for, with the filter of the staff list; null when it names no category. */
export function parseSheetQuery(parameters: URLSearchParams) {
  const values = Object.fromEntries(parameters)
  const parsed = sheetQuerySchema.safeParse(values)
  return parsed.success ? { ...parsed.data, filter: parseStaffListQuery(values) } : null
}
