import { describe, expect, it } from 'vitest'
import { majorUnits, minorUnits } from './money'

describe('Money', () => {
  it.each([
    ['720', 72_000],
    ['720.5', 72_050],
    ['0.07', 7],
    ['', null],
    ['720.555', '720.555'],
    ['-1', '-1'],
  ])('typed as %s is %s', (typed, expected) => expect(minorUnits(typed)).toBe(expected))

  it('is shown as it would be typed', () => {
    expect([majorUnits(72_000), majorUnits(72_050)]).toEqual(['720', '720.50'])
  })
})
