'use server'

import { redirect } from 'next/navigation'
import { fieldTargetSchema, targetSchema } from '@/features/revisions/schema'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { shanghaiDay } from '@/lib/shanghai-day'
import { type ActionState, formValues, staffAction } from '@/server/action'
import { Refusal } from '@/server/errors'
import { archiveGuide, createGuide, publishGuide, restoreGuide, restoreGuideField, saveGuide } from './commands'
import { takeGuideFields } from './content-field'
import { newGuide } from './empty-content'
import { guideFromForm } from './form-content'
import { guideFieldErrors } from './form-errors'
import { guideContentSchema } from './schema'
import { getGuideEditor } from './staff/queries'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

/** Fields for which, after a conflict, the editor chose what the other person had saved. */
function fieldsOfTheirs(values: Record<string, string[]>): string[] {
  return Object.entries(values).flatMap(([name, [choice]]) =>
    name.startsWith('merge:') && choice === 'theirs' ? [name.slice('merge:'.length)] : [],
  )
}

const editorPath = (form: FormData, id: string) => `/${staffLocale(form)}/admin/guides/${id}`

/** Saves the editor's form as a new revision, and publishes it when the form says so. */
export async function saveGuideAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('guide.save', form, async (actor) => {
    const values = formValues(form)
    const target = targetSchema.safeParse(Object.fromEntries(form))
    if (!target.success) {
      return { status: 'invalid', fieldErrors: guideFieldErrors(target.error.issues, null), values }
    }
    const { id, revision, reason } = target.data
    const editor = await getGuideEditor(id)
    if (!editor) throw new Refusal('not-found')
    const written = guideFromForm(values, editor.content, actor.id)
    const parsed = guideContentSchema.safeParse(written)
    if (!parsed.success) {
      return { status: 'invalid', fieldErrors: guideFieldErrors(parsed.error.issues, written), values }
    }
    const publish = form.get('publish') === 'yes'
    const content = takeGuideFields(parsed.data, editor.content, fieldsOfTheirs(values))
    const saved = await saveGuide(actor, id, revision, { content, reason, publish })
    return redirect(`${editorPath(form, id)}?${publish ? 'published' : 'saved'}=${saved.revision}`)
  })
}

/** Publishes the newest revision as it is. */
export async function publishGuideAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('guide.publish', form, async (actor) => {
    const { id, revision } = targetSchema.parse(Object.fromEntries(form))
    await publishGuide(actor, id, revision)
    return redirect(`${editorPath(form, id)}?published=${revision}`)
  })
}

/** Takes a guide off the public site. */
export async function archiveGuideAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('guide.archive', form, async (actor) => {
    const { id, reason } = targetSchema.parse(Object.fromEntries(form))
    await archiveGuide(actor, id, reason)
    return redirect(editorPath(form, id))
  })
}

/** Makes an earlier revision the newest again, as a draft or public as the form says. */
export async function restoreGuideAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('guide.restore', form, async (actor) => {
    const { id, revision } = targetSchema.parse(Object.fromEntries(form))
    const publish = form.get('publish') === 'yes'
    const restored = await restoreGuide(actor, id, revision, Number(form.get('number')), publish)
    return redirect(`${editorPath(form, id)}?${publish ? 'published' : 'saved'}=${restored.revision}`)
  })
}

/** Brings one part of an earlier version back as a draft. */
export async function restoreGuideFieldAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('guide.restore', form, async (actor) => {
    const { id, revision, number, field } = fieldTargetSchema.parse(Object.fromEntries(form))
    const restored = await restoreGuideField(actor, id, revision, number, field)
    return redirect(`${editorPath(form, id)}?saved=${restored.revision}`)
  })
}

/** Adds a guide as a draft, with its head and a first block to fill. */
export async function createGuideAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('guide.create', form, async (actor) => {
    const values = formValues(form)
    const written = guideFromForm(values, newGuide(shanghaiDay(new Date())), actor.id)
    const parsed = guideContentSchema.safeParse(written)
    if (!parsed.success) {
      return { status: 'invalid', fieldErrors: guideFieldErrors(parsed.error.issues, written), values }
    }
    const { id } = await createGuide(actor, { content: parsed.data, reason: null, publish: false })
    return redirect(`${editorPath(form, id)}?saved=1`)
  })
}
