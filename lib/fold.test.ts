import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'

describe('folding', () => {
  it.each([
    ['Qílǔ', 'qilu'],
    ['ÉCOLE', 'ecole'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['Ｊｉｎａｎ', 'jinan'],
    ['أحمد إلى', 'احمد الي'],
    ['مدرسة', 'مدرسه'],
    ['مُسْتَشْفًى', 'مستشفي'],
    ['مستشفـــى', 'مستشفي'],
    ['٠٥٣١', '0531'],
    ['ёлка', 'елка'],
    ['병원', '병원'],
    ['齊魯醫院', '齐鲁医院'],
    ['斉魯医院', '齐鲁医院'],
    ['済南', '济南'],
    ['センター', 'せんた'],
    ['ｾﾝﾀｰ', 'せんた'],
    ['children’s', "children's"],
  ])('makes %s and %s the same', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 1000 },
    )
  })
})
