import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPath, knownSearch, MAX_URL_LENGTH, readTarget } from './key'

describe('readTarget', () => {
  it.each([
    ['/en/a', '/en/a', ''],
    ['/en/%61', '/en/a', ''],
    ['/en/a%2fb', '/en/a%2Fb', ''],
    ['/en/%E6%B5%8E', '/en/%E6%B5%8E', ''],
    ['/en/\u00e6\u00b5\u008e', '/en/%E6%B5%8E', ''],
    ['/en/a,b;c=@', '/en/a,b;c=@', ''],
    ['/en?q=1#x', '/en', '?q=1'],
    ['/en#x?y', '/en', ''],
    ['http://other.example/en?q=1', '/en', '?q=1'],
    ['http://other.example', '/', ''],
    ['/\\evil.example', '/%5Cevil.example', ''],
  ])('reads %s as the path %s and the query "%s"', (raw, path, search) => {
    expect(readTarget(raw)).toEqual({ kind: 'target', target: { path, search } })
  })

  it.each([
    ['/en/', '/en'],
    ['//', '/'],
    ['//evil.example//x/?a=1', '/evil.example/x?a=1'],
    ['/en//a', '/en/a'],
  ])('sends %s on to %s', (raw, location) => {
    expect(readTarget(raw)).toEqual({ kind: 'redirect', location })
  })

  it.each(['*', '', '/%', '/%zz', '/%ff', '/a/../b', '/%2e/b', '/a%0db', '/a?x=%00'])('refuses %s', (raw) => {
    expect(readTarget(raw)).toEqual({ kind: 'refused', status: 400 })
  })

  it('refuses what is too long', () => {
    expect(readTarget(`/${'a'.repeat(MAX_URL_LENGTH)}`)).toEqual({ kind: 'refused', status: 414 })
  })

  it('never throws, and reads what it returned the same way again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = readTarget(`/${text}`)
        if (read.kind !== 'target') return
        const { path, search } = read.target
        expect(readTarget(path + search)).toEqual(read)
        expect(canonicalPath(path)).toBe(path)
      }),
    )
  })
})

describe('knownSearch', () => {
  it.each([
    ['?b=2&a=1', '?a=1&b=2'],
    ['?a=2&a=1', '?a=1&a=2'],
    ['?utm_source=x', ''],
    ['?a=&b=1', '?b=1'],
    ['?a=x+y', '?a=x+y'],
    ['?a=%20%26', '?a=+%26'],
    ['?a=%', '?a=%25'],
    ['', ''],
  ])('keeps of "%s" only "%s"', (search, kept) => {
    expect(knownSearch(search, ['a', 'b'])).toBe(kept)
  })
})
