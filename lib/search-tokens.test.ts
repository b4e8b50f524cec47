import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, searchQuery, searchTokens } from './search-tokens'

describe('folding', () => {
  it.each([
    ['Qílǔ', 'qilu'],
    ['ÉCOLE', 'ecole'],
    ['Ｊｉｎａｎ', 'jinan'],
    ['أحمد إلى', 'احمد الي'],
    ['مدرسة', 'مدرسه'],
    ['مُسْتَشْفًى', 'مستشفي'],
    ['병원', '병원'],
    ['病院', '病院'],
  ])('makes %s and %s the same', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('the words of a text', () => {
  it('are the folded words of a language with spaces', () => {
    expect(searchTokens('Hôpital de la Ville', 'fr')).toEqual(['hopital', 'de', 'la', 'ville'])
  })

  it('are pairs and single characters of a Chinese name', () => {
    expect(searchTokens('千佛山', 'zh')).toEqual(['千佛', '佛山', '千', '佛', '山'])
  })

  it('are both in a name of two scripts', () => {
    expect(searchTokens('山东IFC', 'zh')).toEqual(['ifc', '山东', '山', '东'])
  })

  it('hold every inner piece of a Chinese name that a visitor may copy from a sign', () => {
    const name = [...'山东大学齐鲁医院']
    const tokens = new Set(searchTokens(name.join(''), 'zh'))
    for (let start = 0; start < name.length; start++) {
      for (let end = start + 1; end <= name.length; end++) {
        const asked = [...searchQuery(name.slice(start, end).join(''), 'en').matchAll(/'([^']+)'/g)]
        expect(asked.length).toBeGreaterThan(0)
        for (const [, word] of asked) expect(tokens).toContain(word)
      }
    }
  })
})

/** What matters to the query language, and some letters of different scripts. */
const typedCharacter = fc.constantFrom(...`'"\\&|!:*()<-> \t\0aB1éя医あ،م’`)

describe('a search', () => {
  it.each([
    ['qilu hospital', 'en', "'qilu' & 'hospital':*"],
    ['Qil', 'en', "'qil':*"],
    ['医院', 'zh', "'医院'"],
    ['省立医院', 'zh', "'省立' & '立医' & '医院'"],
    ['省', 'zh', "'省'"],
    ['школа', 'ru', "'школа':*"],
    ['IFC 大厦', 'en', "'ifc' & '大厦'"],
  ])('for "%s" in %s asks for %s', (typed, locale, query) => {
    expect(searchQuery(typed, locale)).toBe(query)
  })

  it.each(['', '   ', '!!!', "''", '\\', '&|:*()'])('for "%s" asks for nothing', (typed) => {
    expect(searchQuery(typed, 'en')).toBe('')
  })

  it('lets a visitor write no operator of the query language', () => {
    fc.assert(
      fc.property(fc.string({ unit: typedCharacter, maxLength: 30 }), (typed) => {
        const outside = searchQuery(typed, 'en').replace(/'[^'\\]*'/g, '')
        expect(outside).toMatch(/^(?: & |:\*)*$/)
      }),
    )
  })
})
