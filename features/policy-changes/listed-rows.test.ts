import { describe, expect, it } from 'vitest'
import { aRule, aValue } from '@/test/factories'
import { pickRows, policyPageSize, subjectOf, withStates } from './listed-rows'
import type { RuleRow, ValueRow } from './queries'
import { parsePolicyListQuery } from './schema'

const today = '2026-11-25'
const row = { status: 'PUBLISHED', revision: 1, publishedRevision: 1 } as const
const rule = (place: string, validUntil: string | null): RuleRow => ({
  ...row,
  id: place,
  table: 'rules',
  content: aRule({ place, validFrom: null, validUntil }),
})
const value = (id: string, key: string, validFrom: string | null): ValueRow => ({
  ...row,
  id,
  table: 'values',
  content: aValue({ key, validFrom }),
})
const listed = withStates(
  {
    rules: [rule('KR', '2026-12-31'), rule('RU', '2027-12-31'), rule('DE', '2026-01-31')],
    values: [value('old', 'apec-card.fee', null), value('new', 'apec-card.fee', '2026-11-01')],
  },
  today,
)
const idsOf = (parameters: Record<string, string>) =>
  pickRows(listed, parsePolicyListQuery(parameters), subjectOf).rows.map(({ id }) => id)

describe('The list of rules and values', () => {
  it('shows everything unless asked for less', () => {
    expect(idsOf({})).toEqual(['KR', 'RU', 'DE', 'old', 'new'])
    expect(idsOf({ kind: 'nonsense', state: 'x', country: 'korea', page: '-1' })).toHaveLength(5)
  })

  it('is filtered by kind, country and state', () => {
    expect(idsOf({ kind: 'value' })).toEqual(['old', 'new'])
    expect(idsOf({ country: 'KR' })).toEqual(['KR'])
    expect(idsOf({ state: 'expires-soon' })).toEqual(['KR'])
    expect(idsOf({ state: 'expired' })).toEqual(['DE'])
    expect(idsOf({ state: 'replaced' })).toEqual(['old'])
  })

  it('counts what ends soon as in force', () => {
    expect(idsOf({ state: 'in-force' })).toEqual(['KR', 'RU', 'new'])
  })

  it('finds by every word', () => {
    expect(idsOf({ q: 'APEC fee' })).toEqual(['old', 'new'])
    expect(idsOf({ q: 'APEC nothing' })).toEqual([])
  })

  it('never leads past its last page', () => {
    const many = Array.from({ length: policyPageSize + 1 }, (_, index) => value(`v${index}`, `k${index}`, null))
    const rows = withStates({ rules: [], values: many }, today)
    expect(pickRows(rows, parsePolicyListQuery({ page: '99' }), subjectOf)).toMatchObject({ page: 2, pages: 2 })
  })
})
