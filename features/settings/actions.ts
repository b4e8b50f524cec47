'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { saveSettings } from './commands'
import { settingsSchema, settingsTargetSchema } from './schema'

/** Changes what every public page says about the portal. */
export async function saveSettingsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('settings.save', form, async (actor) => {
    const sent = Object.fromEntries(form)
    const { revision } = settingsTargetSchema.parse(sent)
    const content = settingsSchema.safeParse(sent)
    if (!content.success) return invalid(content.error.issues, form)
    await saveSettings(actor, revision, content.data)
    const locale = String(form.get('locale'))
    return redirect(`/${isStaffLocale(locale) ? locale : 'en'}/admin/settings?saved=yes`)
  })
}
