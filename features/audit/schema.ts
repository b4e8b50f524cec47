import { z } from 'zod'
import { isPartialDate } from '@/lib/partial-date'
import { auditedObjects } from '@/server/audited'

const day = z
  .string()
  .refine((text) => text.length === 10 && isPartialDate(text))
  .nullable()
  .catch(null)

/** What the audit log is narrowed to; nothing chosen is everything. Days are whole days in Jinan. */
const auditQuery = z.object({
  who: z.uuid().nullable().catch(null),
  about: z.enum(auditedObjects).nullable().catch(null),
  /** The only thing it is about. */
  which: z.uuid().nullable().catch(null),
  /** Only what was refused. */
  refused: z.literal('yes').nullable().catch(null),
  from: day,
  until: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AuditQuery = z.output<typeof auditQuery>

/** Reads the query string of the audit log. Never throws. */
export const parseAuditQuery = (parameters: Record<string, unknown>): AuditQuery => auditQuery.parse(parameters)

export const everything = parseAuditQuery({})

/** The query string that asks for the same. @param page another page */
export function auditSearch({ page: _, ...query }: AuditQuery, page?: number): string {
  const chosen = Object.entries({ ...query, page: page?.toString() ?? null }).filter(([, value]) => value !== null)
  return new URLSearchParams(chosen as [string, string][]).toString()
}
