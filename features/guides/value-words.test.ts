import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/e2e/words'
import type { Standing } from '@/features/policy/dated'
import type { Unit, ValueContent } from '@/features/policy/schema'
import { type Locale, locales } from '@/i18n/locales'
import { type ValueTranslate, writeValue } from './value-words'

function aValue(unit: Unit, amount: number | null, overrides: Partial<ValueContent> = {}): ValueContent {
  return {
    key: 'test.value',
    unit,
    amount,
    day: null,
    validFrom: null,
    validUntil: null,
    sources: ['TEST'],
    facts: [],
    checkedOn: '2026-11-01',
    confidence: 'good',
    note: '',
    ...overrides,
  }
}
const inForce = (row: ValueContent): Standing<ValueContent> => ({ state: 'in-force', row })
const translate = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'guides.value',
    onError: (error) => {
      throw error
    },
  } as Parameters<typeof createTranslator>[0]) as unknown as ValueTranslate
const write = (standing: Standing<ValueContent>, locale: Locale) => writeValue(standing, locale, translate(locale))
const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a dated value', () => {
  it.each([
    ['en', 'days', 30, '30 days'],
    ['en', 'days', 1, '1 day'],
    ['ru', 'days', 21, '21 день'],
    ['ru', 'days', 30, '30 дней'],
    ['ru', 'working-days', 3, '3 рабочих дня'],
    ['zh', 'hours', 24, '24小时'],
    ['ar', 'days', 10, '10 أيام'],
    ['ar', 'working-days', 15, '15 يوم عمل'],
    ['de', 'months', 6, '6 Monate'],
    ['en', 'cny', 200_000, '¥2,000'],
    ['en', 'cny', 0, 'free of charge'],
    ['ja', 'cny', 40_000, '400中国人民元'],
    ['en', 'usd', 500_000, 'US$5,000'],
    ['en', 'points', 85, '85 points'],
    ['en', 'count', 57, '57'],
    ['en', 'percent', 8, '8%'],
  ] as const)('is written in %s with its unit %s: %d', (locale, unit, amount, text) => {
    expect(spaces(write(inForce(aValue(unit, amount)), locale))).toBe(text)
  })

  it('that is a day is written as the language writes days', () => {
    const day = inForce(aValue('date', null, { day: '2026-09-21' }))
    expect(write(day, 'en')).toBe('21 Sept 2026')
    expect(write(day, 'zh')).toBe('2026年9月21日')
  })

  it.each(locales)('in %s is written with Latin digits, so that it can be compared with a document', (locale) => {
    expect(write(inForce(aValue('days', 30)), locale)).toContain('30')
    expect(write(inForce(aValue('cny', 40_000)), locale)).toContain('400')
  })

  it('that was looked for and not found says so', () => {
    expect(write(inForce(aValue('cny', null)), 'en')).toBe('not confirmed yet')
    expect(write({ state: 'unknown', row: null }, 'en')).toBe('not confirmed yet')
  })

  it('past its end is never written alone, in any language', () => {
    const expired = { state: 'expired', row: aValue('days', 30, { validUntil: '2026-12-31' }) } as const
    expect(write(expired, 'en')).toBe('30 days (known only up to 31 Dec 2026, please ask 12367)')
    for (const locale of locales) {
      const text = write(expired, locale)
      expect(text).toContain('12367')
      expect(text).toContain('2026')
    }
  })

  it('not yet in force says from when', () => {
    const future = { state: 'future', row: aValue('cny', 50_000, { validFrom: '2027-01-01' }) } as const
    expect(write(future, 'en')).toBe('¥500 (from 1 Jan 2027)')
  })
})
