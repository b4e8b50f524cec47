import { expect, it } from 'vitest'
import { writeMoney } from './money'

it.each([
  ['en', 40_000, 'CNY', '¥400'],
  ['zh', 40_050, 'CNY', '¥400.50'],
  ['ja', 40_000, 'CNY', '400中国人民元'],
  ['en', 14_000, 'USD', 'US$140'],
] as const)('in %s, %i minor units of %s read %s, money of China, never yen', (locale, minor, currency, text) => {
  expect(writeMoney(minor, currency, locale).replace(/\s/g, '')).toBe(text)
})
