import { z } from 'zod'
import { targetSchema } from '@/features/revisions/schema'

/** Kinds of records that go to the public by way of a review, as forms and the log name them. */
export const reviewedKinds = ['listing', 'guide', 'policy-rule', 'dated-value'] as const
export type ReviewedKind = (typeof reviewedKinds)[number]

/** What can just have been done to a version, as the address of its review says it; words: `review.done.<step>`. */
export const reviewSteps = ['submitted', 'published', 'scheduled', 'sent-back', 'cancelled'] as const

export const isReviewedKind = (kind: string): kind is ReviewedKind =>
  (reviewedKinds as readonly string[]).includes(kind)

/** The record something is about. */
export type RecordRef = { kind: ReviewedKind; id: string }

const kind = z.enum(reviewedKinds)

/** A minute in Jinan as a form sends it, such as `2026-12-01T08:00`; nothing chosen is null. */
export const instantSchema = z
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
    kind,
    decision: z.enum(['approve', 'send-back']),
    publishAt: instantSchema,
    unpublishAt: instantSchema,
    note: z.string().trim().max(1000, 'too-long').default(''),
    comments: z.record(z.string().max(200), z.string().trim().max(1000, 'too-long')),
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

/** Which revision of which record a form of one button is about. */
export const recordTargetSchema = targetSchema.omit({ reason: true }).extend({ kind })

export const unpublishSchema = z.object({ kind, id: z.uuid(), unpublishAt: instantSchema })

/** An instant as the value of a form control, in Jinan. */
export function instantValue(instant: Date | null): string {
  if (!instant) return ''
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}
