import { describe, expect, it } from 'vitest'
import { placeholdersOf, problemOf, readPieces, valueKeysOf } from './guide-text'

describe('a guide text', () => {
  it('is read as words, values, phone lines and names', () => {
    expect(readPieces('Within {registration.within} of arrival, call {phone:12367}; form {name:JW202}.')).toEqual([
      { kind: 'words', text: 'Within ' },
      { kind: 'value', key: 'registration.within' },
      { kind: 'words', text: ' of arrival, call ' },
      { kind: 'phone', number: '12367' },
      { kind: 'words', text: '; form ' },
      { kind: 'name', text: 'JW202' },
      { kind: 'words', text: '.' },
    ])
  })

  it('keeps what it cannot read as words, so that an editor sees it', () => {
    for (const text of ['{}', '{phone:555}', '{Name}', '{name:30 days}', '{a..b}']) {
      expect(readPieces(text)).toEqual([{ kind: 'words', text }])
      expect(problemOf(text)).toBe('placeholder')
    }
  })

  it.each([
    'within 24 hours',
    'pay ¥400',
    'until 31 December',
    '在２４小时内',
    'خلال ٢٤ ساعة',
    '在三十天内',
    '罚款二千元',
    '十五个工作日',
    '最长五年',
    '三か月',
  ])('is refused where somebody typed a number: %s', (text) => {
    expect(problemOf(text)).toBe('number')
  })

  it.each([
    'Within {registration.within} of arrival.',
    'Form {name:JW201} and {name:X1}.',
    'Call {phone:120}.',
    '每一天',
    '统一办理',
    '第一次入境',
    '同一天',
  ])('is accepted: %s', (text) => {
    expect(problemOf(text)).toBeNull()
  })

  it('lists the values it names, and its placeholders in a fixed order', () => {
    const text = '{b.two} {phone:120} {a.one} {b.two}'
    expect(valueKeysOf(text)).toEqual(['b.two', 'a.one', 'b.two'])
    expect(placeholdersOf(text)).toEqual(['a.one', 'b.two', 'b.two', 'phone:120'])
  })
})
