import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPolicySeed } from '@/prisma/seed/seed'
import { aRule, aValue } from '@/test/factories'
import { changedCases, changedNationalities, firstDayOfChange, moveDays, withChange } from './effects'

const seed = readPolicySeed(path.resolve('prisma/seed'))
const before = { rules: seed.rules, values: seed.values }
const germanEnds = (validUntil: string) => ({
  ...before,
  rules: seed.rules.map((rule) =>
    rule.kind === 'unilateral-exemption' && rule.place === 'DE' ? { ...rule, validUntil } : rule,
  ),
})
const numbers = (changes: readonly { number: number }[]) => [...new Set(changes.map(({ number }) => number))]

describe('A clerk who shifts the end of an exemption', () => {
  it('sees the worked cases it changes, with the old and the new answer', () => {
    const changes = changedCases(before, germanEnds('2027-12-31'), '2026-11-23')
    expect(numbers(changes)).toEqual([1, 2])
    const january = changes.find(({ number }) => number === 2)
    expect(january).toMatchObject({ before: { code: 'RECHECK' }, after: { code: 'VF30', ruleUntil: '2027-12-31' } })
  })

  it('sees them on a later day, too', () => {
    const onLater = changedCases(before, germanEnds('2027-12-31'), '2027-06-01').filter(({ on }) => on === '2027-06-01')
    expect(numbers(onLater)).toEqual([1, 2])
    expect(onLater[0]).toMatchObject({ before: { code: 'RECHECK' }, after: { code: 'VF30' } })
  })

  it('sees which nationalities get another answer', () => {
    const changes = changedNationalities(before, germanEnds('2027-12-31'), '2027-03-01')
    expect(changes.map(({ purpose, passports }) => [purpose, passports])).toEqual([
      ['tourism', ['DE']],
      ['business', ['DE']],
    ])
  })
})

describe('A clerk who adds a country', () => {
  it('sees that travellers with its passport need no visa any more', () => {
    const after = { ...before, rules: [...seed.rules, aRule({ place: 'IN', validFrom: '2026-12-01' })] }
    expect(numbers(changedCases(before, after, '2026-11-23'))).toEqual([7])
    const changes = changedNationalities(before, after, '2026-12-05')
    expect(changes[0]).toMatchObject({ passports: ['IN'], before: { code: 'L' }, after: { code: 'VF30' } })
  })
})

describe('A clerk who sets a new fee from a day', () => {
  const after = {
    ...before,
    values: [...seed.values, aValue({ key: 'apec-card.fee', amount: 80000, validFrom: '2027-01-01' })],
  }

  it('sees no change before that day', () => {
    expect(changedCases(before, after, '2026-12-31')).toEqual([])
  })

  it('sees the new amount from that day', () => {
    const [change] = changedCases(before, after, '2027-01-01')
    expect(change).toMatchObject({ number: 11, page: 'card', on: '2027-01-01' })
    expect(change?.before.amounts).toContainEqual({ key: 'apec-card.fee', unit: 'cny', amount: 72000, day: null })
    expect(change?.after.amounts).toContainEqual({ key: 'apec-card.fee', unit: 'cny', amount: 80000, day: null })
  })
})

describe('A change that changes nothing', () => {
  it('alters no answer', () => {
    expect(changedCases(before, before, '2027-01-01')).toEqual([])
    expect(changedNationalities(before, before, '2027-01-01')).toEqual([])
  })
})

describe('The day a change is tried on', () => {
  const open = { validFrom: null, validUntil: null }

  it.each([
    ['its start', null, { ...open, validFrom: '2027-01-01' }, '2027-01-01'],
    ['today when it has begun', null, { ...open, validFrom: '2026-01-01' }, '2026-11-25'],
    ['the day after an end that moves later', { ...open, validUntil: '2026-12-31' }, open, '2027-01-01'],
    ['the day after an end that moves earlier', open, { ...open, validUntil: '2026-12-01' }, '2026-12-02'],
    ['today when it is taken out of use', open, null, '2026-11-25'],
  ])('is %s', (_, old, next, expected) => {
    expect(firstDayOfChange(old, next, '2026-11-25')).toBe(expected)
  })
})

describe('The contents after a change', () => {
  const rows = [
    { id: 'a', content: 1 },
    { id: 'b', content: 2 },
  ]

  it('have one row replaced, added or taken out', () => {
    expect(withChange(rows, 'b', 3)).toEqual([1, 3])
    expect(withChange(rows, 'c', 3)).toEqual([1, 2, 3])
    expect(withChange(rows, 'a', null)).toEqual([2])
  })
})

describe('The days of a journey', () => {
  it('move together', () => {
    expect(moveDays('entry=2026-12-05&departure=2026-12-19&days=3', 30)).toBe(
      'entry=2027-01-04&departure=2027-01-18&days=3',
    )
  })
})
