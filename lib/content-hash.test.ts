import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHash } from './content-hash'

/** The same value with the keys of every object written in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, entry]) => [key, turned(entry)]))
}

describe('the fingerprint of a value', () => {
  it('has sixteen hexadecimal digits', () => {
    expect(contentHash({ a: 1 })).toMatch(/^[0-9a-f]{16}$/)
  })

  it('never changes between releases, because the database keeps it', () => {
    expect(contentHash('Test Hospital')).toBe('cfe92ec39ecc052f')
  })

  it('is the same whatever order keys were written in and whether the database has stored the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(contentHash(turned(value))).toBe(contentHash(value))
        expect(contentHash(JSON.parse(JSON.stringify(value)))).toBe(contentHash(value))
      }),
    )
  })

  it.each([
    ['a list in another order', [1, 2], [2, 1]],
    ['a number and its text', 1, '1'],
    ['nothing and an empty text', null, ''],
    ['a list and what is in it', ['a'], 'a'],
    ['two texts and one', ['a', 'b'], ['a,b']],
    ['one key and another', { a: 1 }, { b: 1 }],
  ])('differs between %s', (_, one, other) => {
    expect(contentHash(one)).not.toBe(contentHash(other))
  })

  it('takes a key that is not set for one that is not there', () => {
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }))
  })
})
