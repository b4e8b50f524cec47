import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TermHint, termWarnings } from './term-hints'
import { hasTerm, hasWording, termsIn } from './term-match'

const term = (english: string) => ({ english })
const hint = (official: string | null, forbidden: string[] = []): TermHint => ({
  ...{ id: 'one', english: 'test paper', hanzi: '测试证', isByMachine: false },
  official,
  forbidden,
})

describe('A term in an English text', () => {
  it('is found in its plural and whatever its case, once each, in the order of the text', () => {
    const terms = ['residence permit', 'work permit', 'stay permit'].map(term)
    const text = 'Work permits first. A Residence Permit needs a work permit.'
    expect(termsIn(text, terms).map(({ english }) => english)).toEqual(['work permit', 'residence permit'])
  })

  it('inside a longer one does not count, and by itself it does', () => {
    const terms = ['residence permit', 'permanent residence permit'].map(term)
    expect(termsIn('A permanent residence permit.', terms)).toEqual([terms[1]])
    expect(termsIn('A residence permit or a permanent residence permit.', terms)).toEqual(terms)
  })

  it('is no part of a word and no part of a placeholder', () => {
    expect(termsIn('Exiting at {permit.fee}', ['exit', 'permit', 'fee'].map(term))).toEqual([])
  })
})

describe('The official term', () => {
  it.each([
    ['в отделе вида на жительство', 'вид на жительство'],
    ['les assurances sociales', 'assurance sociale'],
    ['à l’administration des entrées et sorties', 'administration des entrées et sorties'],
    ['oficina local de asuntos exteriores', 'oficina de asuntos exteriores'],
    ['duas autorizações de residência', 'autorização de residência'],
    ['Ihrer Aufenthaltserlaubnisse', 'Aufenthaltserlaubnis'],
    ['يبتّ في تصاريح الإقامة', 'تصريح الإقامة'],
    ['وتَصريح إقامتك', 'تصريح الإقامة'],
    ['거류 허가를 신청', '거류허가'],
    ['居留許可の申請', '居留許可'],
    ['申请外国人居留许可。', '居留许可'],
    ['APEC 商务旅行卡', 'APEC商务旅行卡'],
  ])('is in “%s” as a form of “%s”', (text, official) => {
    expect(hasTerm(text, official)).toBe(true)
  })

  it.each([
    ['разрешение на пребывание', 'вид на жительство'],
    ['permiso de estancia', 'permiso de residencia'],
    ['تصريح بقاء', 'تصريح الإقامة'],
    ['체류허가', '거류허가'],
    ['停留证件', '居留许可'],
    ['на жительство: вид', 'вид на жительство'],
    ['{permiso.residencia}', 'permiso residencia'],
  ])('is not in “%s” when it is “%s”', (text, official) => {
    expect(hasTerm(text, official)).toBe(false)
  })

  it('is in every text that has it word for word, in every script', () => {
    const words = fc.constantFrom(
      'permit',
      'зданию',
      'تصريح',
      'قائمة',
      '거류',
      '許可',
      'カード',
      '证件',
      'Ämter',
      'l’eau',
    )
    const texts = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(texts, texts, texts, (before, official, after) => {
        expect(hasTerm(`${before}, ${official}. ${after}`, official)).toBe(true)
        expect(hasTerm(`${before} ${official}`, official.toUpperCase())).toBe(true)
      }),
    )
  })
})

describe('A warning', () => {
  it('is there exactly while the official term is not, and never before something is written', () => {
    const hints = [hint('pruebas')]
    expect(termWarnings(' ', hints)).toEqual([])
    expect(termWarnings('otra cosa', hints)).toEqual([{ id: 'one', kind: 'missing', official: 'pruebas' }])
    expect(termWarnings('la prueba', hints)).toEqual([])
    expect(termWarnings('otra cosa', [hint(null)])).toEqual([])
  })

  it('names a wording to avoid, but not where it is a part of the official term', () => {
    const hints = [hint('居留许可证', ['居留许可'])]
    expect(termWarnings('办理居留许可证', hints)).toEqual([])
    expect(termWarnings('居留许可证即居留许可', hints)).toEqual([{ id: 'one', kind: 'forbidden', wording: '居留许可' }])
    expect(hasWording('Die Karten', 'Karte')).toBe(false)
    expect(hasWording('die KARTE!', 'Karte')).toBe(true)
  })
})
