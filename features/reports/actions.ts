'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { settleReport, takeUpReport } from './commands'
import { reportTargetSchema, settlementSchema } from './schema'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

const pathOf = (form: FormData, id: string) => `/${staffLocale(form)}/admin/reports/${id}`

/** Begins to check a report. */
export async function takeUpAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('report.take-up', form, async (actor) => {
    const { id, state } = reportTargetSchema.parse(Object.fromEntries(form))
    await takeUpReport(actor, id, state)
    return redirect(pathOf(form, id))
  })
}

/** Answers a report, and closes it if that is the outcome. */
export async function settleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('report.settle', form, async (actor) => {
    const parsed = settlementSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await settleReport(actor, parsed.data)
    return redirect(pathOf(form, parsed.data.id))
  })
}
