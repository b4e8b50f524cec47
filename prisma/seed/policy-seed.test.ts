import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulesOn, valueOn } from '@/features/policy/dated'
import { commonEnd } from '@/features/policy/derived-values'
import { readPolicySeed } from './seed'

const { sources, facts, rules, values } = readPolicySeed(path.resolve('prisma/seed'))
const asOf = '2026-11-23'

describe('the researched policy', () => {
  it('has the lists of the research', () => {
    const unilateral = rulesOn(rules, 'unilateral-exemption', asOf)
    expect(unilateral).toHaveLength(50)
    expect(unilateral.filter((rule) => rule.validUntil === commonEnd(unilateral))).toHaveLength(48)
    expect(rulesOn(rules, 'mutual-exemption', asOf)).toHaveLength(29)
    expect(rulesOn(rules, 'transit-country', asOf)).toHaveLength(57)
    expect(rulesOn(rules, 'transit-country', '2026-08-19')).toHaveLength(55)
    expect(rulesOn(rules, 'apec-economy', asOf)).toHaveLength(21)
  })

  it('names only sources and facts there are', () => {
    const known = new Set([...sources.map(({ key }) => key), ...facts.map(({ number }) => number)])
    const named = [...rules, ...values].flatMap((row) => [...row.sources, ...row.facts])
    expect([...named, ...facts.flatMap((fact) => fact.sources)].filter((key) => !known.has(key))).toEqual([])
  })

  it('has a value for every number, each with a source and a day it was checked on', () => {
    expect(values.filter(({ sources }) => sources.length === 0)).toEqual([])
    expect(valueOn(values, 'residence-permit.fee.up-to-1-year', asOf).row).toMatchObject({
      unit: 'cny',
      amount: 40_000,
    })
    expect(valueOn(values, 'work-permit.fee', asOf)).toMatchObject({ state: 'in-force', row: { amount: null } })
  })

  // Read off the findings by hand; money in fen.
  it.each([
    ['C2', 'registration.within', 'hours', 24],
    ['C9', 'registration.penalty.max', 'cny', 200_000],
    ['A27', 'visa.extension.apply-before', 'days', 7],
    ['B16', 'stay-permit.max', 'days', 180],
    ['B29', 'transit-240h.max-stay', 'hours', 240],
    ['B49', 'hong-kong-macao-permit.max-stay', 'days', 90],
    ['D24', 'student-work.term-week', 'hours', 8],
    ['E3', 'residence-permit.apply-within', 'days', 30],
    ['E8', 'residence-permit.decision', 'working-days', 15],
    ['E12', 'residence-permit.extend-before', 'days', 30],
    ['E13', 'residence-permit.report-change', 'days', 10],
    ['E19', 'overstay.penalty.per-day', 'cny', 50_000],
    ['E19', 'overstay.penalty.max', 'cny', 1_000_000],
    ['E19', 'overstay.detention.min', 'days', 5],
    ['E19', 'overstay.detention.max', 'days', 15],
    ['E20', 'illegal-work.penalty.max', 'cny', 2_000_000],
    ['E25', 'deportation.ban', 'years', 10],
    ['G4', 'birth.register-within', 'days', 60],
    ['H31', 'apec-card.fee', 'cny', 72_000],
    ['I7', 'tax.resident-days', 'days', 183],
    ['I7', 'tax.foreign-income.years', 'years', 6],
    ['I7', 'tax.foreign-income.break', 'days', 30],
  ])('says what finding %s says: %s', (finding, key, unit, amount) => {
    const { state, row } = valueOn(values, key, asOf)
    expect(state).toBe('in-force')
    expect(row).toMatchObject({ unit, amount })
    expect(row?.facts).toContain(finding)
  })

  it('asks to confirm what rests on a doubtful fact', () => {
    expect(valueOn(values, 'apec-card.mainland.max-stay', asOf).row?.confidence).toBe('check')
  })

  it('gives one row to each key and to each place of a kind', () => {
    const keys = [...values.map(({ key }) => key), ...rules.map(({ kind, place }) => `${kind} ${place}`)]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
