import { z } from 'zod'
import type { SearchParameters } from '@/features/directory/schema'
import type { FactKey } from '@/features/listings/category'
import { getCategory } from '@/features/listings/registry'
import { methodSchema } from '@/features/revisions/schema'
import { factKinds, roundStates } from './round-order'

/** What somebody says about a fact of a public listing, and the value they were shown. */
export const factAnswerSchema = z.object({
  listingId: z.uuid(),
  field: z
    .string()
    .max(80)
    .transform((field) => field as FactKey),
  valueHash: z.string().regex(/^[0-9a-f]{16}$/),
  method: methodSchema,
  note: z
    .string()
    .trim()
    .max(500, 'too-long')
    .transform((note) => note || null)
    .default(null),
})
export type FactAnswer = z.output<typeof factAnswerSchema>

/** Names the answer to take back. */
export const answerTargetSchema = z.object({ answerId: z.uuid() })

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const roundQuery = z.object({
  category: z
    .string()
    .refine((key) => getCategory(key) !== null)
    .catch(''),
  /** One listing only. */
  listing: z.uuid().nullable().catch(null),
  kind: z.enum(factKinds).nullable().catch(null),
  state: z.enum(roundStates).nullable().catch(null),
})
export type RoundQuery = z.output<typeof roundQuery>

/** Reads the filters of the round. Never throws. */
export function parseRoundQuery(parameters: SearchParameters): RoundQuery {
  return roundQuery.parse({
    category: first(parameters.category),
    listing: first(parameters.listing) ?? null,
    kind: first(parameters.kind) ?? null,
    state: first(parameters.state) ?? null,
  })
}
