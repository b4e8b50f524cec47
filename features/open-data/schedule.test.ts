import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursText, readWeekly, weeklyRules } from './schedule'

describe('weekly hours', () => {
  it.each([
    ['Mo-Fr 09:00-17:00', [['MO,TU,WE,TH,FR', '09:00:00+08:00', '17:00:00+08:00']]],
    ['09:00-17:00', [['MO,TU,WE,TH,FR,SA,SU', '09:00:00+08:00', '17:00:00+08:00']]],
    ['Sa-Mo 8:30-24:00', [['MO,SA,SU', '08:30:00+08:00', '23:59:00+08:00']]],
    [
      'Mo,We 08:00-12:00, 13:30-17:30; Sa 09:00-12:00',
      [
        ['MO,WE', '08:00:00+08:00', '12:00:00+08:00'],
        ['MO,WE', '13:30:00+08:00', '17:30:00+08:00'],
        ['SA', '09:00:00+08:00', '12:00:00+08:00'],
      ],
    ],
  ])('%s become rules', (text, rules) => {
    expect(readWeekly(text)?.map(({ byday, opensAt, closesAt }) => [byday, opensAt, closesAt])).toEqual(rules)
  })

  it.each([
    'Mo-Fr',
    'by appointment',
    'Mo-Fr 09:00-17:00; PH off',
    'Mo-Fr 09:00-17:00; Mo 10:00-12:00',
    '09:00-17:00; Su 10:00-12:00',
    'Mo-Fr 09:00+',
    'Mo-Tu-We 09:00-10:00',
    'Mo-Fr 25:00-26:00',
    'Mo-Fr 09:00-17:00;',
    '',
  ])('%j are left to a person', (text) => {
    expect(readWeekly(text)).toBeNull()
  })

  it('never throw, whatever staff wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => void readWeekly(text)))
  })
})

describe('other hours', () => {
  it('are every day and all day, or words', () => {
    expect(weeklyRules({ kind: 'always' })).toEqual([
      { byday: 'MO,TU,WE,TH,FR,SA,SU', opensAt: '00:00:00+08:00', closesAt: '23:59:00+08:00' },
    ])
    expect(weeklyRules({ kind: 'appointment' })).toBeNull()
    expect(hoursText({ kind: 'appointment' })).toBe('By appointment only')
  })
})
