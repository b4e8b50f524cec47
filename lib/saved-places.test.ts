import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumSaved, mergeSaved, parseSaved, type SavedPlace, writeSaved } from './saved-places'

const place = (slug: string, change: Partial<SavedPlace> = {}): SavedPlace => ({
  path: `/hospitals/${slug}`,
  name: 'Test Hospital',
  zh: '测试医院',
  address: '济南市测试路1号',
  phone: '+8653155500000',
  note: '',
  list: '',
  savedAt: '2026-11-25T09:00:00.000Z',
  ...change,
})

describe('Saved places', () => {
  it('A visitor who saves a file and loads it elsewhere has the same places', () => {
    const places = [place('a', { note: 'Ask for Dr “Li” <b>', list: 'الأطفال' }), place('b')]
    expect(parseSaved(writeSaved(places))).toEqual(places)
  })

  it('A file that is something else is refused, and whatever it is, nothing breaks', () => {
    for (const text of [
      null,
      '',
      'x',
      '[]',
      '{}',
      '{"format":"other","places":[]}',
      '{"format":"living-in-jinan-saved"}',
    ]) {
      expect(parseSaved(text)).toBeNull()
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const found = parseSaved(JSON.stringify({ format: 'living-in-jinan-saved', version: 1, places: [value] }))
        expect(found).toEqual([])
      }),
    )
  })

  it('A file made by a stranger cannot bring an address that is no page of the portal, nor a number that is none', () => {
    const bad = ['javascript:alert(1)', '//evil.example/a', '/en/../x', '/hospitals/a?b', 'https://evil.example/a']
    const text = writeSaved([...bad.map((path) => place('x', { path })), place('a', { phone: 'javascript:1' })])
    expect(parseSaved(text)).toEqual([place('a', { phone: '' })])
  })

  it('Loading a file adds places and notes and overwrites none', () => {
    const present = [place('a', { note: 'mine' }), place('b')]
    const loaded = [place('a', { note: 'theirs', list: 'Children' }), place('b', { note: 'theirs' }), place('c')]
    expect(mergeSaved(present, loaded).map(({ path, note, list }) => [path, note, list])).toEqual([
      ['/hospitals/a', 'mine', 'Children'],
      ['/hospitals/b', 'theirs', ''],
      ['/hospitals/c', '', ''],
    ])
  })

  it('A list does not grow without end', () => {
    const many = Array.from({ length: maximumSaved + 10 }, (_, number) => place(`p-${number}`))
    expect(parseSaved(writeSaved(many))).toHaveLength(maximumSaved)
    expect(mergeSaved([], many)).toHaveLength(maximumSaved)
  })
})
