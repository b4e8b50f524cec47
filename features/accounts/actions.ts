'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, guarded, invalid, staffAction } from '@/server/action'
import { currentSession } from '@/server/auth'
import { clientAddress } from '@/server/client-address'
import { env } from '@/server/env'
import { Refusal } from '@/server/errors'
import { sendMail } from '@/server/mail'
import {
  acceptPasswordLink,
  changePassword,
  confirmSecondFactor,
  createFirstAdmin,
  createForgottenLink,
  endOtherSessions,
  endOwnSession,
  renewRecoveryCodes,
  startSecondFactor,
} from './commands'
import {
  codeSchema,
  firstAdminSchema,
  linkPasswordSchema,
  passwordChangeSchema,
  presentPasswordSchema,
  resetRequestSchema,
  sessionIdSchema,
} from './schema'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

const addressOfRequest = async () => clientAddress(Object.fromEntries(await headers()))

async function openSession() {
  const session = await currentSession()
  if (!session) throw new Refusal('signed-out')
  return session
}

/** Makes the first administrator from the one-time link. Nobody is signed in yet, so the link itself is the right. */
export async function createFirstAdminAction(_: ActionState, form: FormData): Promise<ActionState> {
  return guarded('user.first-admin', form, async () => {
    const parsed = firstAdminSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await createFirstAdmin(parsed.data)
    return redirect(`/${staffLocale(form)}/admin/sign-in`)
  })
}

/** Chooses a password by an invitation or a reset link. */
export async function acceptPasswordLinkAction(_: ActionState, form: FormData): Promise<ActionState> {
  return guarded('account.password-link', form, async () => {
    const parsed = linkPasswordSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await acceptPasswordLink(parsed.data, await addressOfRequest())
    return redirect(`/${staffLocale(form)}/admin/sign-in?chosen=yes`)
  })
}

/** Sends a link to whoever forgot their password. The answer is the same whether the account exists or not. */
export async function forgottenAction(_: ActionState, form: FormData): Promise<ActionState> {
  return guarded('account.forgotten', form, async () => {
    const parsed = resetRequestSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    const locale = staffLocale(form)
    const link = await createForgottenLink(parsed.data.email, await addressOfRequest())
    if (link) {
      const t = await getTranslations({ locale, namespace: 'people' })
      const address = `${env().siteUrl}/${locale}/admin/password?token=${link.token}`
      const text = t('mailReset', { name: link.name, link: address })
      // Not waited for: how long the mail server takes would tell that the account exists.
      void sendMail({ to: link.email, subject: t('mailResetSubject'), text })
    }
    return { status: 'done', detail: {} }
  })
}

/** Gives oneself a new password. */
export async function changePasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('account.password', form, async (actor) => {
    const parsed = passwordChangeSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    await changePassword(actor, (await openSession()).id, parsed.data)
    return { status: 'done', detail: {} }
  })
}

/** Begins or confirms a second factor. Open to somebody who may do nothing else before it is set up. */
export async function secondFactorAction(_: ActionState, form: FormData): Promise<ActionState> {
  return guarded('account.second-factor', form, async () => {
    const { actor } = await openSession()
    if (form.get('step') === 'begin') {
      await startSecondFactor(actor)
      return redirect(`/${staffLocale(form)}/admin/second-factor`)
    }
    const parsed = codeSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    const codes = await confirmSecondFactor(actor, parsed.data.code, String(form.get('present') ?? ''))
    return { status: 'done', detail: { codes } }
  })
}

/** Makes new recovery codes. */
export async function recoveryCodesAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('account.recovery-codes', form, async (actor) => {
    const parsed = presentPasswordSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    return { status: 'done', detail: { codes: await renewRecoveryCodes(actor, parsed.data.present) } }
  })
}

/** Ends one of one's own sessions, or all but this one. */
export async function endSessionAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('account.sessions', form, async (actor) => {
    const parsed = sessionIdSchema.safeParse(Object.fromEntries(form))
    if (parsed.success) await endOwnSession(actor, parsed.data.session)
    else await endOtherSessions(actor, (await openSession()).id)
    return redirect(`/${staffLocale(form)}/admin/account`)
  })
}
