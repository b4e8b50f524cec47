'use server'

import { redirect } from 'next/navigation'
import { restoreField } from '@/features/listings/commands'
import { recordRooms } from '@/features/revisions/record-rooms'
import { fieldTargetSchema } from '@/features/revisions/schema'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { cancelPublication, reviewRevision, scheduleRemoval, submitForReview } from './commands'
import { isReviewedKind, type RecordRef, recordTargetSchema, reviewSchema, unpublishSchema } from './schema'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

/** The screen of the review of a record, saying what was just done. */
const reviewPath = (form: FormData, { kind, id }: RecordRef, done: string) =>
  `/${staffLocale(form)}/admin/${recordRooms[kind]}/${id}/review?done=${done}`

/** The name of an act in the log, of the kind of record the form is about. */
const actOf = <Act extends string>(form: FormData, act: Act) => {
  const kind = String(form.get('kind'))
  return `${isReviewedKind(kind) ? kind : 'listing'}.${act}` as const
}

/** Hands the newest version in for review. */
export async function submitAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'submit'), form, async (actor) => {
    const target = recordTargetSchema.parse(Object.fromEntries(form))
    await submitForReview(actor, target, target.revision)
    return redirect(reviewPath(form, target, 'submitted'))
  })
}

const prefix = 'comment:'

/** Approves or sends back. */
export async function reviewAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'review'), form, async (actor) => {
    const values = Object.fromEntries(form)
    const comments = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    )
    const parsed = reviewSchema.safeParse({ ...values, comments })
    if (!parsed.success) return invalid(parsed.error.issues, form)
    const { isPublished } = await reviewRevision(actor, parsed.data)
    const done = parsed.data.decision === 'send-back' ? 'sent-back' : isPublished ? 'published' : 'scheduled'
    return redirect(reviewPath(form, parsed.data, done))
  })
}

/** Takes back a publication that was set for later. */
export async function cancelPublicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'publication-cancelled'), form, async (actor) => {
    const target = recordTargetSchema.parse(Object.fromEntries(form))
    await cancelPublication(actor, target, target.revision)
    return redirect(reviewPath(form, target, 'cancelled'))
  })
}

/** Sets or takes back when a record is taken off the site. */
export async function scheduleRemovalAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'removal-scheduled'), form, async (actor) => {
    const parsed = unpublishSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await scheduleRemoval(actor, parsed.data, parsed.data.unpublishAt)
    return { status: 'done', detail: {} }
  })
}

/** Brings one field of an earlier version of a listing back as a draft. */
export async function restoreFieldAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.restore', form, async (actor) => {
    const { id, revision, number, field } = fieldTargetSchema.parse(Object.fromEntries(form))
    const restored = await restoreField(actor, id, revision, number, field)
    return redirect(`/${staffLocale(form)}/admin/listings/${id}?saved=${restored.revision}`)
  })
}
