import { useLocale, useTranslations } from 'next-intl'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Writer } from '../row-words'

/** Messages, days and language of the screen, for features/policy-changes/row-words.ts. */
export function useWriter(): Writer {
  const t = useTranslations()
  const day = useFormatDay()
  return { t, day, locale: useLocale() === 'zh' ? 'zh' : 'en' }
}
