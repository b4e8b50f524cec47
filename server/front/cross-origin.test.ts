import { expect, it } from 'vitest'
import { isCrossOrigin } from './cross-origin'

it.each([
  [{}, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://jinan.example' }, false],
  [{ origin: 'http://localhost:3000' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, true],
  [{ origin: 'https://evil.example' }, true],
  [{ origin: 'https://jinan.example.evil' }, true],
  [{ origin: 'null' }, true],
  [{ origin: 'file:///' }, true],
])('a post with %j comes from another site: %s', (headers, expected) => {
  expect(isCrossOrigin({ host: 'localhost:3000', ...headers }, new URL('https://jinan.example'))).toBe(expected)
})
