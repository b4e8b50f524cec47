'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { invitationSchema, personSchema, roleChangeSchema } from '@/features/accounts/schema'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import type { Actor } from '@/server/actor'
import type { StaffAct } from '@/server/audited'
import { env } from '@/server/env'
import { sendMail } from '@/server/mail'
import {
  changeRole,
  createPasswordLink,
  invitePerson,
  type PersonalLink,
  reactivatePerson,
  removeSecondFactor,
  suspendPerson,
} from './commands'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

const rolesOf = (form: FormData) => ({ ...Object.fromEntries(form), languages: form.getAll('languages') })

/** Sends a link by mail; what cannot be sent is shown to the administrator, to be handed over. */
async function deliver(
  link: PersonalLink,
  words: 'mailInvitation' | 'mailReset',
  form: FormData,
): Promise<ActionState> {
  const locale = staffLocale(form)
  const t = await getTranslations({ locale, namespace: 'people' })
  const address = `${env().siteUrl}/${locale}/admin/password?token=${link.token}`
  const text = t(words, { name: link.name, link: address })
  const isSent = await sendMail({ to: link.email, subject: t(`${words}Subject`), text })
  return { status: 'done', detail: isSent ? {} : { link: address } }
}

/** Invites somebody. */
export async function inviteAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('user.invite', form, async (actor) => {
    const parsed = invitationSchema.safeParse(rolesOf(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    return deliver(await invitePerson(actor, parsed.data), 'mailInvitation', form)
  })
}

/** Makes a link for a new password. */
export async function passwordLinkAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('user.password-link', form, async (actor) => {
    const { id } = personSchema.parse(Object.fromEntries(form))
    return deliver(await createPasswordLink(actor, id), 'mailReset', form)
  })
}

/** Changes role and languages. */
export async function changeRoleAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('user.role', form, async (actor) => {
    const parsed = roleChangeSchema.safeParse(rolesOf(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await changeRole(actor, parsed.data)
    return { status: 'done', detail: {} }
  })
}

async function about(
  act: StaffAct,
  form: FormData,
  command: (actor: Actor, id: string) => Promise<void>,
): Promise<ActionState> {
  return staffAction(act, form, async (actor) => {
    const { id } = personSchema.parse(Object.fromEntries(form))
    await command(actor, id)
    return redirect(`/${staffLocale(form)}/admin/people/${id}`)
  })
}

/** Locks somebody out at once. */
export async function suspendAction(_: ActionState, form: FormData): Promise<ActionState> {
  return about('user.suspend', form, suspendPerson)
}

/** Lets somebody in again. */
export async function reactivateAction(_: ActionState, form: FormData): Promise<ActionState> {
  return about('user.reactivate', form, reactivatePerson)
}

/** Takes the second factor off somebody who lost it. */
export async function removeSecondFactorAction(_: ActionState, form: FormData): Promise<ActionState> {
  return about('user.second-factor-removed', form, removeSecondFactor)
}
