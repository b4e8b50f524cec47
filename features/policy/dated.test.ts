import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRule, aValue } from '@/test/factories'
import { ruleOn, rulesOn, standingOn, standingsOn, valueOn } from './dated'

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const open = fc.option(day, { nil: null })

describe('The row in force on a day', () => {
  it('is the one that covers it, first and last day included', () => {
    const rows = [aRule()]
    expect(standingOn(rows, '2026-01-01').state).toBe('in-force')
    expect(standingOn(rows, '2026-12-31').state).toBe('in-force')
    expect(standingOn(rows, '2027-01-01').state).toBe('expired')
    expect(standingOn(rows, '2025-12-31').state).toBe('future')
    expect(standingOn([], '2026-06-01')).toEqual({ state: 'unknown', row: null })
  })

  it('is the one that began last where two cover it, so that a new fee needs no end of the old one', () => {
    const fees = [aValue(), aValue({ amount: 200, validFrom: '2027-01-01' })]
    expect(valueOn(fees, 'test.fee', '2026-12-31').row?.amount).toBe(100)
    expect(valueOn(fees, 'test.fee', '2027-01-01').row?.amount).toBe(200)
    expect(valueOn([...fees].reverse(), 'test.fee', '2027-01-01').row?.amount).toBe(200)
  })

  it('gives way to an extension on the very next day', () => {
    const rules = [aRule(), aRule({ validFrom: '2027-01-01', validUntil: '2027-12-31' })]
    expect(ruleOn(rules, 'unilateral-exemption', 'XA', '2027-01-01')).toMatchObject({
      state: 'in-force',
      row: { validUntil: '2027-12-31' },
    })
    expect(ruleOn(rules, 'unilateral-exemption', 'XA', '2028-01-01')).toMatchObject({
      state: 'expired',
      row: { validUntil: '2027-12-31' },
    })
  })

  it('is never one that has ended or not begun, whatever the rows and the day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(open, open), { maxLength: 6 }), day, (periods, today) => {
        const rows = periods.map(([validFrom, validUntil]) => ({ validFrom, validUntil }))
        const standing = standingOn(rows, today)
        const covered = rows.some(
          (row) => (row.validFrom ?? today) <= today && (row.validUntil === null || row.validUntil >= today),
        )
        expect(standing.state === 'in-force').toBe(covered)
        if (standing.state !== 'in-force') return
        expect((standing.row.validFrom ?? today) <= today).toBe(true)
        expect((standing.row.validUntil ?? today) >= today).toBe(true)
      }),
    )
  })
})

describe('The rules of a kind', () => {
  it('are one for each place, without those of other kinds and those that have ended', () => {
    const rules = [aRule(), aRule({ place: 'XB', validUntil: '2026-06-30' }), aRule({ place: 'XC', validFrom: null })]
    expect(rulesOn(rules, 'unilateral-exemption', '2026-07-01').map((rule) => rule.place)).toEqual(['XA', 'XC'])
    expect(rulesOn(rules, 'mutual-exemption', '2026-07-01')).toEqual([])
    expect(standingsOn(rules, 'unilateral-exemption', '2026-07-01').map(({ state }) => state)).toEqual([
      'in-force',
      'expired',
      'in-force',
    ])
  })
})
