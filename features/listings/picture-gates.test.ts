import { describe, expect, it } from 'vitest'
import { pictureGates } from './picture-gates'

const ready = {
  ...{ hash: 'a', credit: 'Test maker', licence: 'own' },
  alternatives: { en: 'A test square', zh: '测试方块' },
}
const isPassed = (...args: Parameters<typeof pictureGates>) => pictureGates(...args)[0]?.isPassed

describe('The pictures of a listing', () => {
  it('are no matter where there are none', () => expect(pictureGates([], [])).toEqual([]))
  it('are in order when all are described', () => expect(isPassed(['a'], [ready])).toBe(true))
  it('are in the way of publishing when one lacks a maker, or was deleted', () => {
    expect(isPassed(['a'], [{ ...ready, credit: '' }])).toBe(false)
    expect(isPassed(['a', 'b'], [ready])).toBe(false)
  })
})
