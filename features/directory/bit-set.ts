/** A set of row numbers, one bit each. Filters of a directory are a few of these, combined. */
export type BitSet = Uint32Array

export function emptyBitSet(size: number): BitSet {
  return new Uint32Array(Math.ceil(size / 32))
}

/** The set of all rows below `size`. */
export function fullBitSet(size: number): BitSet {
  const set = emptyBitSet(size).fill(0xffffffff)
  const rest = size % 32
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1
  return set
}

export function addBit(set: BitSet, row: number): void {
  set[row >>> 5] = ((set[row >>> 5] ?? 0) | (1 << (row & 31))) >>> 0
}

export function hasBit(set: BitSet, row: number): boolean {
  return (((set[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
}

export function intersect(a: BitSet, b: BitSet): BitSet {
  return a.map((word, index) => word & (b[index] ?? 0))
}

export function unite(a: BitSet, b: BitSet): BitSet {
  return a.map((word, index) => word | (b[index] ?? 0))
}

/** Number of ones in a 32-bit word (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many rows two sets have in common, without making a third. */
export function countCommon(a: BitSet, b: BitSet): number {
  let total = 0
  for (let index = 0; index < a.length; index++) total += ones((a[index] ?? 0) & (b[index] ?? 0))
  return total
}

export function count(set: BitSet): number {
  return countCommon(set, set)
}
