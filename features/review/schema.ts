import { z } from 'zod'
import { targetSchema } from '@/features/revisions/schema'

/** A minute in Jinan as a form sends it, such as `2026-12-01T08:00`; nothing chosen is null. */
const instantSchema = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) ? new Date(`${typed}:00+08:00`) : null
    if (instant && !Number.isNaN(instant.getTime())) return instant
    context.addIssue({ code: 'custom', message: 'instant' })
    return z.NEVER
  })

/** A review as a form sends it: what is decided, when it counts, and what is said to single fields. */
export const reviewSchema = targetSchema
  .omit({ reason: true })
  .extend({
    decision: z.enum(['approve', 'send-back']),
    publishAt: instantSchema,
    unpublishAt: instantSchema,
    note: z.string().trim().max(1000, 'too-long').default(''),
    comments: z.record(z.string().max(100), z.string().trim().max(1000, 'too-long')),
  })
  .refine(({ publishAt, unpublishAt }) => !publishAt || !unpublishAt || publishAt < unpublishAt, {
    path: ['unpublishAt'],
    error: 'instant-order',
  })
  .refine(({ unpublishAt }) => !unpublishAt || unpublishAt.getTime() > Date.now(), {
    path: ['unpublishAt'],
    error: 'instant-past',
  })
export type Review = z.output<typeof reviewSchema>

export const unpublishSchema = z.object({ id: z.uuid(), unpublishAt: instantSchema })

export const fieldTargetSchema = targetSchema.extend({
  number: z.coerce.number().int().min(1),
  field: z.string().min(1).max(100),
})

/** An instant as the value of a form control, in Jinan. */
export function instantValue(instant: Date | null): string {
  if (!instant) return ''
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}
