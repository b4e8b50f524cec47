'use server'

import { redirect } from 'next/navigation'
import { restoreField } from '@/features/listings/commands'
import { targetSchema } from '@/features/revisions/schema'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { cancelPublication, reviewRevision, scheduleRemoval, submitForReview } from './commands'
import { fieldTargetSchema, reviewSchema, unpublishSchema } from './schema'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

const listingPath = (form: FormData, id: string) => `/${staffLocale(form)}/admin/listings/${id}`

/** Hands the newest version in for review. */
export async function submitAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.submit', form, async (actor) => {
    const { id, revision } = targetSchema.parse(Object.fromEntries(form))
    await submitForReview(actor, id, revision)
    return redirect(`${listingPath(form, id)}/review?done=submitted`)
  })
}

const prefix = 'comment:'

/** Approves or sends back. */
export async function reviewAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.review', form, async (actor) => {
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
    return redirect(`${listingPath(form, parsed.data.id)}/review?done=${done}`)
  })
}

/** Takes back a publication that was set for later. */
export async function cancelPublicationAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.publication-cancelled', form, async (actor) => {
    const { id, revision } = targetSchema.parse(Object.fromEntries(form))
    await cancelPublication(actor, id, revision)
    return redirect(`${listingPath(form, id)}/review?done=cancelled`)
  })
}

/** Sets or takes back when a listing is taken off the site. */
export async function scheduleRemovalAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.removal-scheduled', form, async (actor) => {
    const parsed = unpublishSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await scheduleRemoval(actor, parsed.data.id, parsed.data.unpublishAt)
    return { status: 'done', detail: {} }
  })
}

/** Brings one field of an earlier version back as a draft. */
export async function restoreFieldAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.restore', form, async (actor) => {
    const { id, revision, number, field } = fieldTargetSchema.parse(Object.fromEntries(form))
    const restored = await restoreField(actor, id, revision, number, field)
    return redirect(`${listingPath(form, id)}?saved=${restored.revision}`)
  })
}
