import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import type { Actor } from './actor'
import { currentSession } from './auth'

/**
 * Who sees a staff page, in which language. Sends strangers to the sign-in and whoever still needs a second factor to
 * where it is set up; ends with 404 for a language staff screens do not have.
 */
export async function staffPage(
  params: Promise<{ locale: string }>,
): Promise<{ actor: Actor; sessionId: string; locale: StaffLocale }> {
  const { locale } = await params
  if (!isStaffLocale(locale)) notFound()
  const session = await currentSession()
  if (!session) redirect(`/${locale}/admin/sign-in`)
  if (session.mustSetUpSecondFactor) redirect(`/${locale}/admin/second-factor`)
  return { actor: session.actor, sessionId: session.id, locale }
}
