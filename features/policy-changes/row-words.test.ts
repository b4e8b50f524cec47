import { describe, expect, it } from 'vitest'
import { aRule, aValue } from '@/test/factories'
import type { Told } from './effects'
import { amountWords, fieldWords, rowName, rowSays, toldDifference, type Writer } from './row-words'

/** Writes keys with their values, so that a test sees what would be said. */
const writer: Writer = {
  t: (key, values) => `${key.replace('policyChanges.', '')}${values ? ` ${Object.values(values).join(' ')}` : ''}`,
  day: (day) => `on ${day}`,
  locale: 'en',
}
const told: Told = {
  code: 'VF30',
  state: 'fits',
  leaveBy: null,
  maxDays: 30,
  unconfirmed: false,
  ruleUntil: '2026-12-31',
  also: [],
  amounts: [],
}
const fee = (amount: number) => [{ key: 'a.fee', unit: 'cny' as const, amount, day: null }]

describe('A clerk reads', () => {
  it('money in yuan, with fen only where there are some', () => {
    expect(amountWords(writer, aValue({ amount: 72_000 }))).toBe('CN¥720')
    expect(amountWords(writer, aValue({ amount: 72_050 }))).toBe('CN¥720.50')
    expect(amountWords(writer, aValue({ amount: null }))).toBe('notFound')
  })

  it('countries by their names and values by their keys', () => {
    expect(rowName({ table: 'rules', content: aRule({ place: 'KR' }) }, 'zh')).toBe('韩国')
    expect(rowName({ table: 'values', content: aValue({ key: 'a.fee' }) }, 'zh')).toBe('a.fee')
  })

  it('what a rule says in a line', () => {
    const content = aRule({ place: 'RU', cumulative: { days: 90, per: '180-days' } })
    expect(rowSays(writer, { table: 'rules', content })).toBe('stay 30; total 90 spans.180-days')
    expect(rowSays(writer, { table: 'rules', content: aRule({ maxStayDays: null }) })).toBe('unknownStay')
  })

  it('the fields of a comparison as the editor names them', () => {
    expect(fieldWords(writer, 'amount', 72_000, 'cny')).toBe('CN¥720')
    expect(fieldWords(writer, 'validUntil', '2026-12-31', null)).toBe('on 2026-12-31')
    expect(fieldWords(writer, 'purposes', ['tourism', 'visit'], null)).toBe('purposes.tourism, purposes.visit')
    expect(fieldWords(writer, 'terms.admitsToMainland', true, null)).toBe('values.yes')
    expect(fieldWords(writer, 'validFrom', null, null)).toBe('')
  })

  it('only what differs between two answers', () => {
    const later = { ...told, ruleUntil: '2027-12-31' }
    expect(toldDifference(writer, told, later)).toEqual({
      before: ['outcomes.VF30', 'ruleUntil on 2026-12-31'],
      after: ['outcomes.VF30', 'ruleUntil on 2027-12-31'],
    })
  })

  it('amounts only where nothing else differs', () => {
    const [before, after] = [
      { ...told, amounts: fee(100) },
      { ...told, amounts: fee(200) },
    ]
    expect(toldDifference(writer, before, after).after).toEqual(['outcomes.VF30', 'a.fee: CN¥2'])
    expect(toldDifference(writer, before, { ...after, code: 'L' }).after.join()).not.toContain('a.fee')
  })
})
