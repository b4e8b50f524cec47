import { describe, expect, it } from 'vitest'
import { endsSoon, rowState } from './row-state'

const today = '2026-11-25'
const live = (validFrom: string | null, validUntil: string | null) => ({
  status: 'PUBLISHED' as const,
  content: { validFrom, validUntil },
})
const alone = (row: ReturnType<typeof live>) => rowState(row, [row.content], today)

describe('A rule or value', () => {
  it.each([
    ['in-force', null, null],
    ['in-force', '2026-11-25', '2027-01-25'],
    ['expires-soon', null, '2027-01-24'],
    ['expires-soon', null, '2026-11-25'],
    ['expired', null, '2026-11-24'],
    ['future', '2026-11-26', null],
  ])('is %s from %s to %s', (state, from, until) => {
    expect(alone(live(from, until))).toBe(state)
  })

  it('is replaced once another about the same thing has begun', () => {
    const [old, next] = [live('2020-01-01', null), live('2026-11-01', null)]
    const siblings = [old.content, next.content]
    expect([rowState(old, siblings, today), rowState(next, siblings, today)]).toEqual(['replaced', 'in-force'])
  })

  it('does not end soon when another follows without a gap', () => {
    const [old, next] = [live(null, '2026-12-31').content, live('2027-01-01', null).content]
    expect(endsSoon(old, [old, next], today)).toBe(false)
    const later = live('2027-01-02', null).content
    expect(endsSoon(old, [old, later], today)).toBe(true)
  })

  it('that was never public or is out of use says so', () => {
    expect(rowState({ ...live(null, null), status: 'DRAFT' }, [], today)).toBe('draft')
    expect(rowState({ ...live(null, null), status: 'ARCHIVED' }, [], today)).toBe('archived')
  })
})
