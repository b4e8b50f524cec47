import { expect, it } from 'vitest'
import { matchesEtag } from './conditional'

it.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b","c",W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['"aa"', false],
  ['', false],
])('If-None-Match %s names the tag "a": %s', (header, expected) => {
  expect(matchesEtag(header, '"a"')).toBe(expected)
})
