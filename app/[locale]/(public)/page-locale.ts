import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/i18n/locales'
import { type Day, shanghaiDay } from '@/lib/shanghai-day'
import { staffView } from '@/server/staff-view'

/**
 * The locale of a page and the day it is in Jinan, or the one a member of staff looks at it on. Ends with 404 for a locale we do not have.
 */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<{ locale: Locale; today: Day }> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { locale, today: (await staffView())?.day ?? shanghaiDay(new Date()) }
}
