import { describe, expect, it } from 'vitest'
import { flatMessages, messagesOf } from '@/e2e/words'
import { type Locale, locales } from '@/i18n/locales'

const english = new Map(flatMessages(messagesOf('en')))

/** Messages without a word in them: digits, signs and units that every language writes the same. */
const hasNoWords = (message: string) => !/\p{L}{2,}/u.test(message.replace(/\{[^{}]*\}/g, ''))

/** The same in every language: the portal's name, a brand, names of programmes, units. */
const names = [
  'Living in Jinan',
  'Pinyin:',
  'WeChat',
  'International Primary Curriculum',
  'A-level',
  '{value} km²',
  '{value} km',
  '{from} – Jinan – {to}',
  'Hong Kong',
  'Hong Kong, China',
  'Macao',
  'Taiwan',
  'China',
]

/** Words that a language writes as English does. Only single words: an equal sentence was never translated. */
const cognates: Partial<Record<Locale, readonly string[]>> = {
  fr: [
    ...['Menu', 'Ambulance', 'Police', 'Immigration', 'Pages', 'Page {page}', 'District', 'Contact', 'Position'],
    ...['E-mail', 'Sources', 'Admissions', 'Programme', 'Sites', 'Acupuncture', 'Services', 'Places', 'Stations'],
    ...[
      'Trains',
      'Photos',
      'Guides',
      'Questions',
      'original',
      'photo',
      'Important',
      'Urgent',
      'Dates',
      'Transit',
      'Destination',
      'Suggestions',
    ],
  ],
  de: [
    'Website',
    'Name',
    'Hotline',
    'Kindergarten',
    'Rehabilitation',
    'Hotel',
    'Metro',
    'Bank',
    'Route',
    'Transit',
    'In Jinan',
    'APEC Business Travel Card',
  ],
  es: ['No', 'no', 'Hotel', 'Metro', 'original'],
  pt: ['Menu', 'E-mail', 'Hotel', 'Metro', 'original'],
}

/** Pinyin is the Latin spelling of a district or province, so languages with Latin letters share it. */
const isSpelling = (key: string, locale: Locale) =>
  /^(?:districts|places)\./.test(key) && /^(?:fr|de|es|pt)$/.test(locale)

describe('Untranslated words', () => {
  for (const locale of locales.filter((other) => other !== 'en')) {
    it(`are not in the message file of ${locale}, which repeats no English sentence`, () => {
      const same = flatMessages(messagesOf(locale)).filter(([key, message]) => {
        const isShared = names.includes(message) || cognates[locale]?.includes(message) || isSpelling(key, locale)
        return message === english.get(key) && !hasNoWords(message) && !isShared
      })
      expect(same).toEqual([])
    })
  }
})
