import { z } from 'zod'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'

/** What somebody types to go somewhere, and the language of their screen. Never refuses; reads what it can. */
export const jumpQuerySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  locale: z.custom<StaffLocale>((value) => typeof value === 'string' && isStaffLocale(value)).catch('en'),
})
