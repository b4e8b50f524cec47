'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { isStaffLocale } from '@/i18n/locales'
import { type ActionState, formValues, invalid, staffAction } from '@/server/action'
import { Refusal } from '@/server/errors'
import { machineTranslation } from '@/server/machine-translation'
import { saveTranslations, translateByMachine } from './commands'
import { textsOfForm } from './form-texts'
import { isTranslatedKind, targetSchema } from './schema'

/** The name of a save in the log, of the kind of record the form is about. */
function actOf(form: FormData) {
  const kind = String(form.get('kind'))
  return `${isTranslatedKind(kind) ? kind : 'listing'}.translate` as const
}

/**
 * Saves what was changed in the editor. Where a text is refused the others are saved all the same, and the screen is
 * made anew beneath what was typed, so that the English of now is in sight.
 */
export async function saveTranslationsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form), form, async (actor) => {
    const values = formValues(form)
    const target = targetSchema.safeParse(Object.fromEntries(form))
    if (!target.success) return invalid(target.error.issues, form)
    const { kind, id, language, reason } = target.data
    const publish = form.get('publish') === 'yes'
    const texts = textsOfForm(values)
    if (Object.keys(texts).length === 0) return { status: 'invalid', fieldErrors: { reason: 'unchanged' }, values }
    const save = { language, texts, origin: 'human' as const, reason, publish }
    const { revision, isPublic, refused } = await saveTranslations(actor, { kind, id }, save)
    if (Object.keys(refused).length > 0) {
      refresh()
      return { status: 'invalid', fieldErrors: refused, values }
    }
    const locale = String(form.get('locale'))
    const path = `/${isStaffLocale(locale) ? locale : 'en'}/admin/translations/${kind}/${id}/${language}`
    return redirect(`${path}?${isPublic ? 'published' : 'saved'}=${revision}`)
  })
}

/** Lets the machine write what is missing of one record in one language. Says how many texts it wrote, and how many are left. */
export async function translateByMachineAction(form: FormData): Promise<ActionState> {
  return staffAction(actOf(form), form, async (actor) => {
    const target = targetSchema.safeParse(Object.fromEntries(form))
    if (!target.success) return invalid(target.error.issues, form)
    const machine = machineTranslation()
    if (!machine) throw new Refusal('machine-failed')
    const { kind, id, language } = target.data
    const { saved, refused } = await translateByMachine(actor, { kind, id }, language, machine)
    return { status: 'done', detail: { saved: saved.length, left: Object.keys(refused).length } }
  })
}
