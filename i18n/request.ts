import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale, isStaffLocale } from './locales'

/** Words and time zone for one request. Staff words are loaded only where staff screens exist. */
export default getRequestConfig(async (params) => {
  const requested = params.locale ?? (await rootLocale())
  const locale = requested && isLocale(requested) ? requested : defaultLocale
  const messages = (await import(`../messages/${locale}.json`)).default
  const staff = isStaffLocale(locale) ? (await import(`../messages/admin/${locale}.json`)).default : {}
  return { locale, messages: { ...messages, ...staff }, timeZone: 'Asia/Shanghai' }
})
