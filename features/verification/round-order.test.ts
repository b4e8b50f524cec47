import { describe, expect, it } from 'vitest'
import type { FactState } from '@/features/freshness/fact-state'
import { getCategory } from '@/features/listings/registry'
import { inRoundOrder, kindOfFact, type LastAnswer, roundState } from './round-order'

const confirmed = (level: 1 | 4): FactState => ({ kind: 'confirmed', level, on: '2026-11-01', method: 'call' })
const past: FactState = { kind: 'past', on: '2025-01-01', method: 'call' }
const answer = (outcome: LastAnswer['outcome'], over: Partial<LastAnswer> = {}): LastAnswer => ({
  outcome,
  isOfThisValue: true,
  isOfToday: false,
  ...over,
})

describe('A fact is in the round', () => {
  it.each([
    ['past its date', past, null, 'overdue'],
    ['confirmed by nobody', { kind: 'sources' }, null, 'unverified'],
    ['missing', { kind: 'unknown' }, null, 'unknown'],
    ['soon due', confirmed(1), null, 'due-soon'],
    ['fresh', confirmed(4), null, null],
    ['tried in vain', past, answer('not-confirmed'), 'disputed'],
    ['tried in vain before its value changed', past, answer('not-confirmed', { isOfThisValue: false }), 'overdue'],
    ['tried in vain, then confirmed', confirmed(4), answer('confirmed'), null],
    ['asked about today', past, answer('not-confirmed', { isOfToday: true }), null],
  ] as const)('when it is %s, or not', (_, state, last, expected) => {
    expect(roundState(state, last, false)).toBe(expected)
  })

  it('again once a changed value was not accepted', () => {
    expect(roundState(past, answer('changed'), true)).toBeNull()
    expect(roundState(past, answer('changed'), false)).toBe('overdue')
  })
})

it('Numbers, emergencies, hours and fees stand above the rest', () => {
  const [hospitals, schools] = [getCategory('hospitals'), getCategory('schools')]
  if (!hospitals || !schools) throw new Error('categories are gone')
  expect(kindOfFact(hospitals, 'attributes.emergencyRoundTheClock')).toBe('emergency')
  expect(kindOfFact(schools, 'attributes.tuition')).toBe('fees')
  expect(kindOfFact(schools, 'email')).toBe('other')
})

it('The round begins with what hurts most visitors most, and asks one place for all of it at once', () => {
  const fact = (slug: string, key: string, over: object = {}) => ({
    ...{ state: 'unverified' as const, kind: 'other' as const, reach: { onEmergencyPage: false, inGuides: 0 } },
    ...{ slug, key, ...over },
  })
  const facts = [
    fact('b', 'email'),
    fact('a', 'website'),
    fact('b', 'beds'),
    fact('c', 'phones', { kind: 'phone' }),
    fact('d', 'phones', { kind: 'phone', reach: { onEmergencyPage: true, inGuides: 2 } }),
    fact('e', 'phones', { kind: 'phone', state: 'disputed' }),
    fact('f', 'phones', { kind: 'phone', state: 'due-soon' }),
  ]
  expect(inRoundOrder(facts).map(({ slug, key }) => `${slug} ${key}`)).toEqual([
    ...['d phones', 'e phones', 'c phones', 'f phones'],
    ...['a website', 'b beds', 'b email'],
  ])
})
