'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale } from '@/i18n/locales'
import { type ActionState, formValues } from '@/server/action'
import { Refusal } from '@/server/errors'
import { createFirstAdmin } from './commands'
import { firstAdminSchema } from './schema'

/** Makes the first administrator from the one-time link. Nobody is signed in yet, so the link itself is the right. */
export async function createFirstAdminAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { password: _password, ...values } = formValues(form)
  const parsed = firstAdminSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const fieldErrors = Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
    return { status: 'invalid', fieldErrors, values }
  }
  try {
    await createFirstAdmin(parsed.data)
  } catch (error) {
    if (error instanceof Refusal) return { status: 'refused', code: error.code, detail: {}, values }
    throw error
  }
  const locale = String(form.get('locale'))
  return redirect(`/${isStaffLocale(locale) ? locale : 'en'}/admin/sign-in`)
}
