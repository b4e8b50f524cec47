import { expect, it } from 'vitest'
import type { Fact } from '@/features/listings/facts'
import { contentHash } from '@/lib/content-hash'
import { type OpenReport, reportedFacts } from './reported-facts'

const shown: Fact[] = [
  { key: 'website', value: 'https://a.example.org', state: { kind: 'sources' }, isExpected: true },
  { key: 'hours', value: null, state: { kind: 'unknown' }, isExpected: true },
]
const report = (fact: string | null, value: unknown, day = '2026-11-20'): OpenReport => ({
  fact,
  valueHash: fact && contentHash(value),
  createdAt: new Date(`${day}T18:00:00Z`),
})

it('marks a fact since its first report, by the day in Jinan', () => {
  const reports = [report('website', 'https://a.example.org', '2026-11-22'), report('website', 'https://a.example.org')]
  expect(reportedFacts(reports, shown)).toEqual({ facts: new Map([['website', '2026-11-21']]), texts: null })
})

it('marks a fact nobody knows, when somebody says what is missing', () => {
  expect([...reportedFacts([report('hours', null)], shown).facts.keys()]).toEqual(['hours'])
})

it('marks nothing that was changed since the report', () => {
  expect(reportedFacts([report('website', 'https://old.example.org')], shown).facts.size).toBe(0)
})

it('keeps the page as a whole apart from its facts', () => {
  expect(reportedFacts([report(null, null)], shown)).toEqual({ facts: new Map(), texts: '2026-11-21' })
})
