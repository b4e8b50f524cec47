import { z } from 'zod'
import type { SearchParameters } from '@/features/directory/schema'
import { verificationMethods } from '@/features/freshness/fact-state'
import { getCategory } from '@/features/listings/registry'

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const listQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  category: z
    .string()
    .refine((key) => getCategory(key) !== null)
    .catch(''),
  status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']).nullable().catch(null),
  sort: z.enum(['updated', 'name', 'category']).catch('updated'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type StaffListQuery = z.output<typeof listQuery>

/** Reads the query string of the staff list. Never throws. */
export function parseStaffListQuery(parameters: SearchParameters): StaffListQuery {
  return listQuery.parse({
    q: first(parameters.q),
    category: first(parameters.category),
    status: first(parameters.status) ?? null,
    sort: first(parameters.sort),
    page: first(parameters.page),
  })
}

/** What every staff form says about the listing it is about. */
export const targetSchema = z.object({
  id: z.uuid(),
  revision: z.coerce.number().int().min(1),
  reason: z
    .string()
    .trim()
    .max(500, 'too-long')
    .transform((reason) => reason || null)
    .default(null),
})

/** Which part of which earlier version a form brings back. */
export const fieldTargetSchema = targetSchema.extend({
  number: z.coerce.number().int().min(1),
  field: z.string().min(1).max(200),
})

export const methodSchema = z.enum(verificationMethods)
