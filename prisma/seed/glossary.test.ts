import { expect, it } from 'vitest'
import { termLanguages } from '@/features/glossary/schema'
import { hasTerm, termsIn } from '@/features/glossary/term-match'
import { type Locale, locales } from '@/i18n/locales'
import { readGlossary, readGuides } from './seed'

const terms = readGlossary('prisma/seed').map(({ texts, ...term }) => ({ ...term, texts, english: String(texts.en) }))
const { guides, words } = readGuides('prisma/seed')
const officialIn = (term: (typeof terms)[number], locale: Locale) =>
  locale === 'zh' ? term.hanzi : String(term.texts[locale])

it('Every official term has all languages, a guide it was taken from, and stands in the texts of each language', () => {
  for (const term of terms) {
    expect(Object.keys(term.texts).sort(), term.hanzi).toEqual([...termLanguages].sort())
    expect(
      guides.map(({ slug }) => `/guides/${slug}`),
      term.hanzi,
    ).toContain(term.source)
    for (const locale of locales) {
      const texts = Object.values(words.get(locale) ?? {}).flatMap((guide) => Object.values(guide))
      const official = officialIn(term, locale).toLowerCase()
      expect(
        texts.some((text) => text.toLowerCase().includes(official)),
        `${locale} ${official}`,
      ).toBe(true)
    }
  }
})

it('The guides use the official terms: of all the places that name one, nearly all have it in every language', () => {
  let named = 0
  const missing: string[] = []
  for (const [slug, english] of Object.entries(words.get('en') ?? {})) {
    for (const [id, source] of Object.entries(english)) {
      for (const term of termsIn(source, terms)) {
        for (const locale of locales.filter((one) => one !== 'en')) {
          named += 1
          const text = words.get(locale)?.[slug]?.[id] ?? ''
          if (!hasTerm(text, officialIn(term, locale))) missing.push(`${locale} ${slug} ${id} ${term.english}`)
        }
      }
    }
  }
  expect(named).toBeGreaterThan(800)
  // Short titles that say “the slip” for the registration slip, and the like.
  expect(missing.length, missing.join('\n')).toBeLessThan(10)
})
