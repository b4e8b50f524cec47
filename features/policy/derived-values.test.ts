import { describe, expect, it } from 'vitest'
import { aRule } from '@/test/factories'
import { commonEnd, derivedValues } from './derived-values'

const rules = [
  aRule(),
  aRule({ place: 'XB' }),
  aRule({ place: 'XC', validUntil: '2027-12-31' }),
  aRule({ place: 'XD', validUntil: null }),
]
const valueAt = (key: string, day: string) => derivedValues(rules, day).find((value) => value.key === key)

describe('The number of countries of a scheme', () => {
  it('follows the rules in force on the day', () => {
    expect(valueAt('unilateral-exemption.countries', '2026-06-01')?.amount).toBe(4)
    expect(valueAt('unilateral-exemption.countries', '2027-06-01')?.amount).toBe(2)
    expect(valueAt('mutual-exemption.countries', '2026-06-01')?.amount).toBe(0)
  })
})

describe('The end most countries share', () => {
  it('is the commonest last day, and how many countries have it', () => {
    expect(commonEnd(rules)).toBe('2026-12-31')
    expect(valueAt('unilateral-exemption.until', '2026-06-01')?.day).toBe('2026-12-31')
    expect(valueAt('unilateral-exemption.until.countries', '2026-06-01')?.amount).toBe(2)
  })

  it('is nothing where no rule ends', () => {
    expect(commonEnd([aRule({ validUntil: null })])).toBeNull()
    expect(derivedValues([], '2026-06-01').some((value) => value.key === 'unilateral-exemption.until')).toBe(false)
  })
})
