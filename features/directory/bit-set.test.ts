import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBit, type BitSet, count, countCommon, emptyBitSet, fullBitSet, hasBit, intersect, unite } from './bit-set'

/** A size and two sets of rows below it. Sizes around a multiple of 32 are where the last word is cut. */
const cases = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(31, 32, 33, 63, 64, 65, 96)).chain((size) => {
  const rows = fc.array(fc.nat(size - 1), { maxLength: size }).map((list) => new Set(list))
  return fc.record({ size: fc.constant(size), a: rows, b: rows })
})

function bits(size: number, rows: ReadonlySet<number>): BitSet {
  const set = emptyBitSet(size)
  for (const row of rows) addBit(set, row)
  return set
}

const rowsOf = (size: number, set: BitSet) =>
  Array.from({ length: size }, (_, row) => row).filter((row) => hasBit(set, row))
const sorted = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b)

describe('a set of row numbers', () => {
  it('holds exactly the rows that were added', () => {
    fc.assert(
      fc.property(cases, ({ size, a }) => {
        const set = bits(size, a)
        expect(rowsOf(size, set)).toEqual(sorted(a))
        expect(count(set)).toBe(a.size)
      }),
    )
  })

  it('meets, joins and counts like a Set', () => {
    fc.assert(
      fc.property(cases, ({ size, a, b }) => {
        const [left, right] = [bits(size, a), bits(size, b)]
        const common = [...a].filter((row) => b.has(row))
        expect(rowsOf(size, intersect(left, right))).toEqual(sorted(common))
        expect(rowsOf(size, unite(left, right))).toEqual(sorted(new Set([...a, ...b])))
        expect(countCommon(left, right)).toBe(common.length)
      }),
    )
  })

  it('leaves the sets it was made from as they were', () => {
    fc.assert(
      fc.property(cases, ({ size, a, b }) => {
        const [left, right] = [bits(size, a), bits(size, b)]
        intersect(left, right)
        unite(left, right)
        expect([rowsOf(size, left), rowsOf(size, right)]).toEqual([sorted(a), sorted(b)])
      }),
    )
  })
})

describe('the set of all rows', () => {
  it.each([0, 1, 31, 32, 33, 64, 1000])('of %i has that many and no more', (size) => {
    expect(count(fullBitSet(size))).toBe(size)
    expect(hasBit(fullBitSet(size), size)).toBe(false)
  })
})
