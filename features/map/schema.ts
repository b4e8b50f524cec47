import { z } from 'zod'
import { isLocale, type Locale } from '@/i18n/locales'

/** What every question for points says: the language of the answer. The filters of a directory come beside it. */
export const pointsParameters = z.object({
  locale: z.string().refine((code): code is Locale => isLocale(code), 'locale'),
})
