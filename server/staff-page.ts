import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import type { Actor } from './actor'
import { currentActor } from './auth'

/**
 * Who sees a staff page, in which language. Sends strangers to the sign-in, and ends with 404 for a language staff
 * screens do not have.
 */
export async function staffPage(params: Promise<{ locale: string }>): Promise<{ actor: Actor; locale: StaffLocale }> {
  const { locale } = await params
  if (!isStaffLocale(locale)) notFound()
  const actor = await currentActor()
  if (!actor) redirect(`/${locale}/admin/sign-in`)
  return { actor, locale }
}
