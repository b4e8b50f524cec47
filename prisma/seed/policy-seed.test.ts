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

  it('asks to confirm what rests on a doubtful fact', () => {
    expect(valueOn(values, 'apec-card.mainland.max-stay', asOf).row?.confidence).toBe('check')
  })

  it('gives one row to each key and to each place of a kind', () => {
    const keys = [...values.map(({ key }) => key), ...rules.map(({ kind, place }) => `${kind} ${place}`)]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
