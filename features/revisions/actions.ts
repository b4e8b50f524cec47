'use server'

import { redirect } from 'next/navigation'
import type { FactKey } from '@/features/listings/category'
import {
  archiveListing,
  createListing,
  publishListing,
  restoreRevision,
  saveListing,
} from '@/features/listings/commands'
import { takeFields } from '@/features/listings/content-field'
import { getCategory } from '@/features/listings/registry'
import { listingContentSchema } from '@/features/listings/schema'
import type { FactCheck } from '@/features/listings/writes'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, formValues, staffAction } from '@/server/action'
import { Refusal } from '@/server/errors'
import { emptyContent } from './empty-content'
import { contentFromForm } from './form-content'
import { getEditor } from './queries'
import { methodSchema, targetSchema } from './schema'

type Values = Record<string, string[]>

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

function checksOf(values: Values): FactCheck[] {
  return Object.entries(values).flatMap(([name, [method]]) => {
    const parsed = methodSchema.safeParse(method)
    return name.startsWith('check:') && parsed.success
      ? [{ field: name.slice('check:'.length) as FactKey, method: parsed.data }]
      : []
  })
}

/** Fields for which, after a conflict, the editor chose what the other person had saved. */
function fieldsOfTheirs(values: Values): string[] {
  return Object.entries(values).flatMap(([name, [choice]]) =>
    name.startsWith('merge:') && choice === 'theirs' ? [name.slice('merge:'.length)] : [],
  )
}

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.map((issue) => [issue.path.map(String).join('.'), issue.message]))
}

/** Saves the editor's form as a new revision, and publishes it when the form says so. */
export async function saveListingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.save', form, async (actor) => {
    const values = formValues(form)
    const target = targetSchema.safeParse(Object.fromEntries(form))
    if (!target.success) return { status: 'invalid', fieldErrors: fieldErrors(target.error.issues), values }
    const { id, revision, reason } = target.data
    const editor = await getEditor(id)
    const category = editor && getCategory(editor.content.category)
    if (!category) throw new Refusal('not-found')
    const parsed = listingContentSchema.safeParse(contentFromForm(values, category, editor.content, actor.id))
    if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error.issues), values }
    const publish = form.get('publish') === 'yes'
    const saved = await saveListing(actor, id, revision, {
      content: takeFields(parsed.data, editor.content, fieldsOfTheirs(values)),
      reason,
      publish,
      checks: checksOf(values),
    })
    return redirect(`/${staffLocale(form)}/admin/listings/${id}?${publish ? 'published' : 'saved'}=${saved.revision}`)
  })
}

/** Adds a listing as a draft. */
export async function createListingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.create', form, async (actor) => {
    const values = formValues(form)
    const category = getCategory(String(form.get('category')))
    if (!category) throw new Refusal('not-found')
    const content = contentFromForm(values, category, emptyContent(category.key), actor.id)
    const parsed = listingContentSchema.safeParse(content)
    if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrors(parsed.error.issues), values }
    const { id } = await createListing(actor, { content: parsed.data, reason: null, publish: false })
    return redirect(`/${staffLocale(form)}/admin/listings/${id}?saved=1`)
  })
}

/** Publishes the newest revision as it is. */
export async function publishListingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.publish', form, async (actor) => {
    const { id, revision } = targetSchema.parse(Object.fromEntries(form))
    await publishListing(actor, id, revision)
    return redirect(`/${staffLocale(form)}/admin/listings/${id}?published=${revision}`)
  })
}

/** Takes a listing off the public site. */
export async function archiveListingAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.archive', form, async (actor) => {
    const { id, reason } = targetSchema.parse(Object.fromEntries(form))
    await archiveListing(actor, id, reason)
    return redirect(`/${staffLocale(form)}/admin/listings/${id}`)
  })
}

/** Makes an earlier revision the newest again, as a draft or public as the form says. */
export async function restoreRevisionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('listing.restore', form, async (actor) => {
    const { id, revision } = targetSchema.parse(Object.fromEntries(form))
    const number = Number(form.get('number'))
    const publish = form.get('publish') === 'yes'
    const restored = await restoreRevision(actor, id, revision, number, publish)
    return redirect(
      `/${staffLocale(form)}/admin/listings/${id}?${publish ? 'published' : 'saved'}=${restored.revision}`,
    )
  })
}
