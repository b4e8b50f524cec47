import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { seal, unseal } from '@/server/secret-box'
import { mostCharacters } from './schema'

const draftSchema = z.object({
  values: z.object({ kind: z.string(), body: z.string(), contact: z.string() }),
  /** Keys under `report.errors`, by field; `form` for what is about no field. */
  problems: z.partialRecord(z.enum(['kind', 'body', 'contact', 'form']), z.string()),
  /** The mark of the form as it was first shown. */
  form: z.string(),
})

/** A report that could not be sent: what was typed, and what is the matter with it. */
export type ReportDraft = z.output<typeof draftSchema>

const purpose = 'report-draft'
/** Far above what the longest draft can become. */
const mostBytes = 20_000

/**
 * Packs a draft for the address of the form, which is how it comes back with what was typed: without a script, a cookie
 * or a copy on the server. It is encrypted, because addresses are kept in histories. A text of 1,000 characters in any
 * script stays below the longest address the front reads.
 */
export function sealDraft({ values, ...rest }: ReportDraft): string {
  // Browsers stop at these lengths; what comes from elsewhere must not make an address too long.
  const short = {
    kind: values.kind.slice(0, 20),
    body: values.body.slice(0, mostCharacters),
    contact: values.contact.slice(0, 100),
  }
  return seal(deflateRawSync(JSON.stringify({ values: short, ...rest })), purpose)
}

/** The draft an address carries, or null when it was changed or there is none. */
export function openDraft(sealed: string): ReportDraft | null {
  const packed = unseal(sealed, purpose)
  if (!packed) return null
  return draftSchema.parse(JSON.parse(inflateRawSync(packed, { maxOutputLength: mostBytes }).toString()))
}
