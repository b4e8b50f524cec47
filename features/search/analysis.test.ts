import { describe, expect, it } from 'vitest'
import { locales } from '@/i18n/locales'
import { conceptsOfCode } from './concept-lookup'
import { concepts } from './concepts/all'
import { lexemesOf } from './lexemes'
import { phoneDigits, phoneForms } from './phone-forms'
import { piecesOf } from './pieces'
import { areInitials, isPinyin, pinyinFormsOf } from './pinyin-forms'
import { nameSounds, soundOf } from './sound'
import { betweenParticles, stemOf, withoutParticle } from './stem'

describe('forms of one word', () => {
  it.each([
    ['hospitals', 'hospital'],
    ['schulen', 'schule'],
    ['écoles'.normalize('NFKD').replace(/\p{M}/gu, ''), 'ecole'],
    ['больницу', 'больница'],
    ['больнице', 'больница'],
    ['университета', 'университет'],
    ['المستشفي', 'مستشفي'],
    ['مدارس', 'مدارس'],
    ['والمطار', 'مطار'],
    ['مستشفيات', 'مستشفي'],
  ])('%s and %s have one stem', (form, other) => {
    expect(stemOf(form)).toBe(stemOf(other))
  })

  it.each([
    ['Tür', 'tuer'],
    ['Krankenhäuser', 'krankenhaeuser'],
  ])('%s is found by its German spelling %s', (written, typed) => {
    expect(lexemesOf(written)).toContain(typed)
  })

  it('are Korean words without their particles', () => {
    expect(['병원에서', '공항까지', '학교'].map(withoutParticle)).toEqual(['병원', '공항', '학교'])
  })

  it('are Japanese words between particles', () => {
    expect(betweenParticles('济南の病院')).toEqual(['济南', '病院'])
    expect(betweenParticles('せんたあ')).toEqual(['せんたあ'])
  })
})

describe('a text of several scripts', () => {
  it('is cut where the writing changes', () => {
    expect(piecesOf("山东ifc 치루 children's").map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'run 山东',
      'word ifc',
      'hangul 치루',
      "word children's",
    ])
  })
})

describe('the pinyin of a name', () => {
  it('may be begun at every character', () => {
    const { ends, initials } = pinyinFormsOf('齐鲁医院')
    expect(ends).toEqual(['qiluyiyuan', 'luyiyuan', 'yiyuan', 'yuan'])
    expect(initials).toEqual(['qlyy', 'lyy', 'yy'])
  })

  it('is written with v or with u where there is ü', () => {
    expect(pinyinFormsOf('绿地').ends).toEqual(expect.arrayContaining(['lvdi', 'ludi']))
  })

  it.each(['qilu', 'qiluyiy', 'xian', 'nv'])('%s may be pinyin', (typed) => expect(isPinyin(typed)).toBe(true))
  it.each(['school', 'dentist', 'q', 'цилу'])('%s is no pinyin', (typed) => expect(isPinyin(typed)).toBe(false))
  it.each(['qlyy', 'sddxqlyy', 'jnxz'])('%s may be initials', (typed) => expect(areInitials(typed)).toBe(true))
  it.each(['hospital', 'q', 'uv'])('%s are no initials', (typed) => expect(areInitials(typed)).toBe(false))
})

describe('a name that somebody heard', () => {
  it.each(['qilu', 'цилу', 'чилу', '치루', 'ちる', 'تشيلو', 'chilu'])('sounds like 齐鲁 when written %s', (written) => {
    expect(nameSounds('shan dong da xue qi lu yi yuan')).toContain(soundOf(written))
  })

  it('has no sound that tells anything when it is a figure, a character or one letter', () => {
    expect(['12345', '医院', 'a'].map(soundOf)).toEqual([null, null, null])
  })
})

describe('a phone number', () => {
  it('is found by its parts', () => {
    expect(phoneForms('+8653182169114')).toEqual(['53182169114', '053182169114', '82169114'])
    expect(phoneForms('12345')).toEqual(['12345'])
  })

  it('is none when it is too short or has letters', () => {
    expect(phoneDigits('12')).toBeNull()
    expect(phoneDigits('a12345')).toBeNull()
  })
})

describe('the concepts', () => {
  it.each(Object.entries(concepts))('%s has words in every language', (_, { words }) => {
    for (const locale of locales) {
      const list = words[locale].split('|')
      expect(new Set(list).size, `${locale}: ${list}`).toBe(list.length)
      for (const word of list) expect(piecesOf(word).length, `${locale}: ${word}`).toBeGreaterThan(0)
    }
  })

  it('are reached from what a record says without words', () => {
    expect(conceptsOfCode('paediatrics')).toEqual(['paediatrics'])
    expect(conceptsOfCode('category:hospitals')).toEqual(['hospital'])
    expect(conceptsOfCode('nothing like it')).toEqual([])
  })
})
