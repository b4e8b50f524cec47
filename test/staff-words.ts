import { createTranslator } from 'next-intl'
import type { StaffWords } from '@/features/spreadsheets/columns'
import type { StaffLocale } from '@/i18n/locales'
import staffEn from '@/messages/admin/en.json'
import staffZh from '@/messages/admin/zh.json'
import en from '@/messages/en.json'
import zh from '@/messages/zh.json'

function translator(locale: StaffLocale, messages: object) {
  const onError = (error: unknown) => {
    throw error
  }
  const t = createTranslator({ locale, messages, onError } as never) as StaffWords[StaffLocale]
  return (key: string, values?: Record<string, string | number>) => t(key, values)
}

/** The words of the staff screens as the routes have them. A key without words throws. */
export const staffWords: StaffWords = {
  en: translator('en', { ...en, ...staffEn }),
  zh: translator('zh', { ...zh, ...staffZh }),
}
