import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexemesOf } from './lexemes'
import { literalQueryText, parseQuery } from './query'

const textsOf = (typed: string) => parseQuery(typed).terms.map(({ text }) => text)
const conceptsOf = (typed: string) => parseQuery(typed).terms.flatMap(({ concepts }) => concepts)

describe('what a visitor types', () => {
  it.each([
    ['Qilu Hospital', ['qilu', 'hospital']],
    ['where is the Qilu hospital', ['qilu', 'hospital']],
    ['齐鲁医院', ['齐鲁', '医院']],
    ['済南の病院', ['济南', '病院']],
    ['치루병원', ['치루', '병원']],
    ['emergency room near me', ['emergency room']],
    ['the of in', ['the', 'of', 'in']],
    ['!!!', []],
  ])('in "%s" is %j', (typed, texts) => {
    expect(textsOf(typed)).toEqual(texts)
  })

  it.each([
    ['pediatrician', 'paediatrics'],
    ['Kinderarzt', 'paediatrics'],
    ['儿科', 'paediatrics'],
    ['소아과에서', 'paediatrics'],
    ['к педиатру', 'paediatrics'],
    ['طبيب الأطفال', 'paediatrics'],
    ['ER', 'emergency-department'],
    ['歯医者さん', 'dentist'],
    ['Visum verlängern', 'visa-extension'],
  ])('by "%s" means %s', (typed, concept) => {
    expect(conceptsOf(typed)).toContain(concept)
  })

  it.each([
    ['0531-82169114', '053182169114'],
    ['+86 531 8216 9114', '53182169114'],
    ['0086 (531) 82169114', '53182169114'],
    ['12345', '12345'],
    ['٠٥٣١ ٨٢١٦٩١١٤', '053182169114'],
    ['room 12345', null],
  ])('as "%s" is the phone number %s', (typed, digits) => {
    expect(parseQuery(typed).phone).toBe(digits)
  })
})

/** What matters to the query language, and some letters of different scripts. */
const typedCharacter = fc.constantFrom(...`'"\\&|!:*()<-> \t\0aB1éя医あ병،م’@~^#=%`)

describe('the text of a query', () => {
  it('lets a visitor write no operator of the query language', () => {
    fc.assert(
      fc.property(fc.string({ unit: typedCharacter, maxLength: 30 }), (typed) => {
        const outside = literalQueryText(typed).replace(/'(?:[^'\\]|''|\\\\)*'/g, '')
        expect(outside).toMatch(/^(?:[()]| & | \| |:\*)*$/)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['', '   ', '!!!', "''", '\\', '&|:*()'])('for "%s" asks for nothing', (typed) => {
    expect(literalQueryText(typed)).toBe('')
  })
})

describe('a Chinese name', () => {
  it('is found by every inner piece that a visitor may copy from a sign', () => {
    const name = [...'山东大学齐鲁医院']
    const lexemes = lexemesOf(name.join(''))
    for (let start = 0; start < name.length; start++) {
      for (let end = start + 1; end <= name.length; end++) {
        const pieces = parseQuery(name.slice(start, end).join('')).terms.flatMap((term) => term.pieces)
        expect(pieces.length).toBeGreaterThan(0)
        for (const { text } of pieces) for (const lexeme of lexemesOf(text)) expect(lexemes).toContain(lexeme)
      }
    }
  })
})
