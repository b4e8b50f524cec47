import { describe, expect, it } from 'vitest'
import { valueWords } from './value-words'

describe('A stored value reads as words', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    ['', ''],
    ['历下区', '历下区'],
    [0, '0'],
    [4500, '4500'],
    [false, 'false'],
    [true, 'true'],
    [[], ''],
    [['en', 'zh'], 'en; zh'],
    [{ min: 3, max: 12 }, '3 · 12'],
    [{ zh: '经十路', en: null }, '经十路'],
    [{ kind: 'weekly', value: 'Mo-Fr 09:00-17:00' }, 'weekly · Mo-Fr 09:00-17:00'],
    [
      [
        { number: '+8653155500000', label: 'main' },
        { number: '12345', label: 'hotline' },
      ],
      '+8653155500000 · main; 12345 · hotline',
    ],
  ])('%j as “%s”', (value, text) => {
    expect(valueWords(value)).toBe(text)
  })
})
