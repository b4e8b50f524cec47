'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { createNotice, saveNotice, withdrawNotice } from './commands'
import { noticeSchema, noticeTargetSchema } from './schema'

const roomOf = (form: FormData) => {
  const locale = String(form.get('locale'))
  return `/${isStaffLocale(locale) ? locale : 'en'}/admin/notices`
}

const readNotice = (form: FormData) =>
  noticeSchema.safeParse({ ...Object.fromEntries(form), pages: form.getAll('pages') })

/** Adds a notice. */
export async function createNoticeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('notice.create', form, async (actor) => {
    const content = readNotice(form)
    if (!content.success) return invalid(content.error.issues, form)
    const { id } = await createNotice(actor, content.data)
    return redirect(`${roomOf(form)}/${id}?saved=yes`)
  })
}

/** Changes a notice. */
export async function saveNoticeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('notice.save', form, async (actor) => {
    const target = noticeTargetSchema.parse(Object.fromEntries(form))
    const content = readNotice(form)
    if (!content.success) return invalid(content.error.issues, form)
    await saveNotice(actor, target, content.data)
    return redirect(`${roomOf(form)}/${target.id}?saved=yes`)
  })
}

/** Takes a notice off all pages. */
export async function withdrawNoticeAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('notice.withdraw', form, async (actor) => {
    await withdrawNotice(actor, noticeTargetSchema.shape.id.parse(form.get('id')))
    return redirect(roomOf(form))
  })
}
