import { describe, expect, it } from 'vitest'
import { isOpeningHours, openSpans } from './opening-hours'

describe('Opening hours', () => {
  it.each([
    'Mo-Fr 09:00-17:00',
    'Mo-Fr 08:30-11:30,13:00-17:00; Sa 09:00-12:00; PH off',
    'Tu-Su 09:00-17:00; PH 10:00-16:00',
    'Mo-Su,PH 08:00-20:00',
    'Nov-Mar Mo-Fr 09:00-16:30; Apr-Oct Mo-Fr 09:00-17:30',
    '24/7',
  ])('Staff may write %s', (value) => {
    expect(isOpeningHours(value)).toBe(true)
  })

  it.each(['mornings, mostly', '周一至周五', 'Mo-Fr 25:00-30:00', 'PH off', 'SH 09:00-12:00', 'Mo-Fr 9-', ''])(
    'Staff who write %s are asked again',
    (value) => {
      expect(isOpeningHours(value)).toBe(false)
      expect(openSpans(value, '2026-11-25', 'ordinary')).toBeNull()
    },
  )

  it('A visitor in winter gets the hours of winter', () => {
    const value = 'Nov-Mar Mo-Fr 09:00-16:30; Apr-Oct Mo-Fr 09:00-17:30'
    expect(openSpans(value, '2026-11-25', 'ordinary')).toEqual([{ from: 540, to: 990, unsure: false }])
    expect(openSpans(value, '2026-06-24', 'ordinary')).toEqual([{ from: 540, to: 1050, unsure: false }])
  })

  it('A visitor is warned of hours that hold by appointment only', () => {
    expect(openSpans('Mo-Fr 09:00-12:00 "by appointment"', '2026-11-25', 'ordinary')).toEqual([
      { from: 540, to: 720, unsure: true },
    ])
  })
})
