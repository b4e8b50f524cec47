import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { getCategory } from '@/features/listings/registry'
import type { Locale } from '@/i18n/locales'
import { aPublishedListing, aText, aTranslation } from '@/test/factories'
import { getDirectory } from './queries'
import { parseDirectoryQuery } from './schema'

const schools = getCategory('schools')
if (!schools) throw new Error('schools are gone')

const search = (q: string, locale: Locale = 'en') =>
  getDirectory(schools, parseDirectoryQuery(schools, { q }), locale, '2026-11-23')
const slugsOf = async (q: string, locale?: Locale) => (await search(q, locale)).cards.map((card) => card.slug)

beforeAll(async () => {
  await aPublishedListing({
    category: 'schools',
    slug: 'childrens-school',
    address: '测试路88号',
    texts: {
      en: { name: aText("Qilu Children's School"), summary: aText('A place for painting.') },
      zh: { name: aText('齐鲁儿童学校') },
      fr: {
        name: aTranslation("École de l'enfance", "Qilu Children's School"),
        summary: aTranslation("L'art d'abord.", 'A place for painting.'),
      },
      ar: { name: aTranslation('مدرسة الأطفال', "Qilu Children's School") },
    },
  })
  await aPublishedListing({
    category: 'schools',
    slug: 'other-school',
    texts: { en: { name: aText('Other School'), summary: aText('Near Qilu.') }, zh: { name: aText('另一所中学') } },
  })
})

describe('A visitor who searches a directory', () => {
  it.each<[string, string, Locale]>([
    ['the English name', 'qilu children', 'en'],
    ['the beginning of a word', 'paint', 'en'],
    ['characters from a sign', '儿童学', 'en'],
    ['one character', '童', 'en'],
    ['the Chinese address', '测试路', 'zh'],
    ['pinyin in one word', 'qiluertong', 'en'],
    ['initials', 'qletxx', 'en'],
    ['their own language without its accents', 'ecole', 'fr'],
    ['Arabic without its variants of letters', 'مدرسه الاطفال', 'ar'],
    ['another language than that of the page', 'مدرسة', 'en'],
    ['a word with an apostrophe', "children's", 'en'],
    ['a word with a printed apostrophe', 'children’s', 'en'],
    ['a French article', "l'enfance", 'fr'],
  ])('finds a listing by %s', async (_, q, locale) => {
    expect((await slugsOf(q, locale))[0]).toBe('childrens-school')
  })

  it('gets all of a kind by its name in any language', async () => {
    expect((await slugsOf('مدرسة')).sort()).toEqual(['childrens-school', 'other-school'])
    expect(await slugsOf('dentist')).toEqual([])
  })

  it('is told how a word should read when nobody writes it that way', async () => {
    expect(await search('paintnig')).toMatchObject({ total: 0, corrected: null })
    expect(await search('childern')).toMatchObject({ total: 1, corrected: 'children' })
    expect((await search('children')).corrected).toBeNull()
  })

  it('gets the listing of that name before one that only mentions it', async () => {
    expect(await slugsOf('qilu')).toEqual(['childrens-school', 'other-school'])
  })

  it('gets nothing when one of the words is nowhere', async () => {
    expect(await slugsOf('qilu helicopter')).toEqual([])
    expect(await slugsOf('!!!')).toEqual([])
  })

  it('is told how many there are without the words', async () => {
    expect((await search('helicopter')).without.get('q')).toBe(2)
  })

  it('gets an answer whatever they type', async () => {
    const character = fc.oneof(
      fc.constantFrom(...`'"\\&|!:*()<->%_ a`),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    const typed = fc.array(character, { maxLength: 110 }).map((characters) => characters.join(''))
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        expect((await search(q)).page).toBe(1)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
