import fs from 'node:fs'
import { type AbstractIntlMessages, createTranslator } from 'use-intl/core'
import type { Locale } from '@/i18n/locales'

type Values = Record<string, string | number>

/** The words of the interface in one language, so that no test repeats them. */
export type Words = (key: string, values?: Values) => string

const files = new Map<Locale, AbstractIntlMessages>()

/** The message file of a language, as it is. */
export function messagesOf(locale: Locale): AbstractIntlMessages {
  let messages = files.get(locale)
  if (!messages) {
    messages = JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8')) as AbstractIntlMessages
    files.set(locale, messages)
  }
  return messages
}

/** Reads the interface in a language. @throws Error for a key the message file does not have */
export function words(locale: Locale): Words {
  // Keys are built from data here, which the type of next-intl's keys cannot follow.
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    timeZone: 'Asia/Shanghai',
    onError: (error) => {
      throw error
    },
  }) as unknown as Words
}

/** Every message of a file with its whole key. */
export function flatMessages(messages: AbstractIntlMessages, prefix = ''): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + name, value]] : flatMessages(value, `${prefix}${name}.`),
  )
}
