import { describe, expect, it } from 'vitest'
import { holidaysOf, shippedYears } from '@/features/hours/holidays'
import { createDirectoryIndex, type IndexRow } from './directory-index'
import { findOpen, withOpenNow, withOpenValues } from './open-now'
import type { DirectoryQuery } from './schema'

const holidays = holidaysOf(shippedYears)
const morning = new Date('2026-11-25T09:00:00+08:00')
const night = new Date('2026-11-25T23:00:00+08:00')

const row = (id: string, hours: string): IndexRow => ({
  id,
  slug: id,
  names: { en: id },
  facets: [`open:${hours}`],
  score: 0,
})
const index = createDirectoryIndex([
  row('office', 'weekly Mo-Fr 08:30-17:00'),
  row('other office', 'weekly Mo-Fr 08:30-17:00'),
  row('hotline', 'always'),
  row('dentist', 'appointment'),
  row('stranger', 'unknown'),
])

function searchAt(at: Date, chosen: readonly string[]) {
  const open = findOpen(index.valuesOf('open'), at, holidays)
  const query: DirectoryQuery = { q: '', sort: 'name', page: 1, chosen: chosen.length > 0 ? { open: chosen } : {} }
  return {
    ...withOpenNow(index.search(withOpenValues(query, open), null, 'en', 20), open),
    freshUntil: open.freshUntil,
  }
}

describe('The filter of what is open now', () => {
  it('A visitor in the morning finds offices and hotline, and learns what is left out for want of hours', () => {
    const result = searchAt(morning, ['now'])
    expect(result.ids).toEqual(['hotline', 'office', 'other office'])
    expect(result.counts.get('open:now')).toBe(3)
    expect(result.leftOut.get('open')).toBe(1)
    expect(result.without.get('open:now')).toBe(5)
    expect(result.freshUntil).toEqual(new Date('2026-11-25T17:00:00+08:00'))
  })

  it('A visitor at night finds the hotline alone, and those of unknown hours who asks for them too', () => {
    expect(searchAt(night, ['now']).ids).toEqual(['hotline'])
    const both = searchAt(night, ['now', 'unknown'])
    expect(both.ids).toEqual(['hotline', 'stranger'])
    expect([both.without.get('open:now'), both.without.get('open:unknown')]).toEqual([1, 1])
    expect(both.freshUntil).toEqual(new Date('2026-11-26T08:30:00+08:00'))
  })

  it('A visitor who has not chosen it sees how many would be left, and nothing of the hours behind it', () => {
    const result = searchAt(night, [])
    expect(result.total).toBe(5)
    expect([...result.counts.keys()].sort()).toEqual(['open:now', 'open:unknown'])
    expect(result.counts.get('open:now')).toBe(1)
  })

  it('At an hour when nothing is open a visitor finds nothing rather than everything', () => {
    const offices = createDirectoryIndex([row('office', 'weekly Mo-Fr 08:30-17:00')])
    const open = findOpen(offices.valuesOf('open'), night, holidays)
    const query = withOpenValues({ q: '', sort: 'name', page: 1, chosen: { open: ['now'] } }, open)
    expect(withOpenNow(offices.search(query, null, 'en', 20), open)).toMatchObject({ total: 0, ids: [] })
  })
})
