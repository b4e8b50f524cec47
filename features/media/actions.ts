'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale, locales, type StaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { deletePicture, describePicture } from './commands'
import { descriptionSchema, pictureHashSchema } from './schema'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

/** Changes what is said about a picture. */
export async function describePictureAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('picture.describe', form, async (actor) => {
    const alternatives = Object.fromEntries(locales.map((locale) => [locale, form.get(`alternatives.${locale}`) ?? '']))
    const parsed = descriptionSchema.safeParse({ ...Object.fromEntries(form), alternatives })
    if (!parsed.success) return invalid(parsed.error.issues, form)
    const { revision } = await describePicture(actor, parsed.data)
    return redirect(`/${staffLocale(form)}/admin/media/${parsed.data.hash}?saved=${revision}`)
  })
}

/** Deletes a picture that is not used. */
export async function deletePictureAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('picture.delete', form, async (actor) => {
    await deletePicture(actor, pictureHashSchema.parse(form.get('hash')))
    return redirect(`/${staffLocale(form)}/admin/media?deleted=yes`)
  })
}
