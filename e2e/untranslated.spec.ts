import type { Page } from '@playwright/test'
import { type Locale, locales } from '@/i18n/locales'
import { publicPages } from './pages'
import { expect, test } from './test'
import { flatMessages, messagesOf } from './words'

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

/** Names and examples that stay Latin in every script, and what the visitor typed. */
const latinNames = new RegExp(
  `(?<!\\p{Script=Latin})(?:${[
    ...[
      'Living in Jinan',
      'JavaScript',
      'WCAG',
      'WGS',
      'APEC',
      'CHN',
      'ICP',
      'CBD',
      'WeChat',
      'cookie',
      'A-level',
      'IPC',
    ],
    ...['International Primary Curriculum', 'China-Singapore Smart City', 'yiyuan', 'qilu', 'https?://\\S+'],
  ].join('|')})(?!\\p{Script=Latin})`,
  'giu',
)

/** Runs of Latin letters in the page's own words: texts with a language of their own are content, not interface. */
function readInterface(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('script, style, bdi, code')) continue
      if (parent.closest('[lang]') === document.documentElement && node.nodeValue?.trim()) texts.push(node.nodeValue)
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[lang]') !== document.documentElement) continue
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '')
    }
    return texts
  })
}

test.describe('Untranslated words', () => {
  for (const locale of locales.filter((other) => other !== 'en')) {
    test(`The message file of ${locale} repeats no English sentence`, () => {
      const same = flatMessages(messagesOf(locale)).filter(([key, message]) => {
        const isShared = names.includes(message) || cognates[locale]?.includes(message) || isSpelling(key, locale)
        return message === english.get(key) && !hasNoWords(message) && !isShared
      })
      expect(same).toEqual([])
    })
  }

  for (const locale of ['ar', 'ja', 'ko', 'ru', 'zh'] as const) {
    test(`A reader of ${locale} meets no English word in the interface`, async ({ page }) => {
      for (const { path } of publicPages) {
        await page.goto(`/${locale}${path}`)
        const latin = (await readInterface(page)).filter((text) =>
          /\p{Script=Latin}{3,}/u.test(text.replace(latinNames, '')),
        )
        expect.soft([...new Set(latin)], `/${locale}${path}`).toEqual([])
      }
    })
  }
})
