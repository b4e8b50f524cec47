import { describe, expect, it } from 'vitest'
import { noticeState, standsOnDay } from './notice-state'

const at = (time: string) => new Date(`2026-12-${time}:00+08:00`)
const times = { startsAt: at('01T08:00'), endsAt: at('03T18:00'), withdrawnAt: null }

describe('A notice', () => {
  it.each([
    ['01T07:59', 'coming'],
    ['01T08:00', 'now'],
    ['03T17:59', 'now'],
    ['03T18:00', 'past'],
  ])('at %s is %s', (time, state) => expect(noticeState(times, at(time))).toBe(state))

  it('without an end stands until it is withdrawn', () => {
    const endless = { ...times, endsAt: null }
    expect(noticeState(endless, at('31T23:59'))).toBe('now')
    expect(noticeState({ ...endless, withdrawnAt: at('02T00:00') }, at('01T09:00'))).toBe('withdrawn')
  })

  it.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-03', true],
    ['2026-12-04', false],
  ])('on %s in Jinan, seen from anywhere: %s', (day, stands) => expect(standsOnDay(times, day)).toBe(stands))

  it('that was withdrawn is on no day', () => {
    expect(standsOnDay({ ...times, withdrawnAt: at('02T00:00') }, '2026-12-01')).toBe(false)
  })
})
