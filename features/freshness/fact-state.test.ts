import { describe, expect, it } from 'vitest'
import { factState, type VerificationRecord } from './fact-state'

const checked = (day: string, valueHash = 'now', method = 'call'): VerificationRecord => ({
  field: 'phones',
  valueHash,
  at: new Date(`${day}T04:00:00Z`),
  method,
})

describe('a fact nobody has checked', () => {
  it('is unknown without a value, even if an earlier value was checked', () => {
    expect(factState(false, 'now', [checked('2026-11-01')], 6, '2026-11-23')).toEqual({ kind: 'unknown' })
  })

  it('comes from public sources when it has a value', () => {
    expect(factState(true, 'now', [], 6, '2026-11-23')).toEqual({ kind: 'sources' })
  })
})

describe('a fact that staff checked', () => {
  const check = checked('2026-01-10')
  it.each([
    ['2026-01-10', 4],
    ['2026-02-23', 4],
    ['2026-02-25', 3],
    ['2026-04-10', 3],
    ['2026-04-11', 2],
    ['2026-05-24', 2],
    ['2026-05-26', 1],
    ['2026-07-09', 1],
  ])('for six months is, on %s, confirmed at level %i', (today, level) => {
    expect(factState(true, 'now', [check], 6, today)).toEqual({
      kind: 'confirmed',
      level,
      on: '2026-01-10',
      method: 'call',
    })
  })

  it('still counts as confirmed on its last day, and is past on the next', () => {
    expect(factState(true, 'now', [check], 6, '2026-07-10')).toMatchObject({ kind: 'confirmed', level: 1 })
    expect(factState(true, 'now', [check], 6, '2026-07-11')).toEqual({ kind: 'past', on: '2026-01-10', method: 'call' })
  })

  it('is dated by the day in Jinan, not in Greenwich', () => {
    const late = { ...check, at: new Date('2026-01-10T17:00:00Z') }
    expect(factState(true, 'now', [late], 6, '2026-01-12')).toMatchObject({ on: '2026-01-11' })
  })

  it('falls back to public sources when its value changes, and is confirmed again when the change is undone', () => {
    expect(factState(true, 'other', [check], 6, '2026-02-01')).toEqual({ kind: 'sources' })
    expect(factState(true, 'now', [check], 6, '2026-02-01')).toMatchObject({ kind: 'confirmed' })
  })

  it('is as old as its newest check, in whatever order the checks come', () => {
    const newer = checked('2026-06-01', 'now', 'visit')
    const expected = { kind: 'confirmed', level: 4, on: '2026-06-01', method: 'visit' }
    expect(factState(true, 'now', [check, newer], 6, '2026-06-02')).toEqual(expected)
    expect(factState(true, 'now', [newer, check], 6, '2026-06-02')).toEqual(expected)
  })

  it('takes no newer date from a check of another value', () => {
    const other = checked('2026-06-01', 'other')
    expect(factState(true, 'now', [check, other], 6, '2026-06-02')).toMatchObject({ on: '2026-01-10' })
  })
})
