import { describe, expect, it } from 'vitest'
import { detailLines } from './detail-lines'

describe('What the audit log says about an act', () => {
  it('is the old and the new value of every field that changed', () => {
    expect(
      detailLines({
        changes: [
          { field: 'phones', before: '1', after: '2' },
          { field: 'email', after: 'a@b.c' },
        ],
      }),
    ).toEqual([
      { label: 'phones', before: '1', after: '2' },
      { label: 'email', before: '—', after: 'a@b.c' },
    ])
  })

  it('is what two states do not share', () => {
    const before = { id: 'x', level: 'info', texts: { en: 'Old' }, updatedAt: '2026' }
    const after = { level: 'info', texts: { en: 'New' } }
    expect(detailLines({ name: 'N', before, after })).toEqual([
      { label: 'texts', before: 'en: Old', after: 'en: New' },
      { label: 'name', text: 'N' },
    ])
  })

  it('is everything else as it is, shortened, and nothing where nothing is known', () => {
    expect(detailLines({ reason: null, rows: 3, long: 'x'.repeat(400) })).toEqual([
      { label: 'rows', text: '3' },
      { label: 'long', text: `${'x'.repeat(300)}…` },
    ])
    for (const nothing of [null, undefined, 'text', 7, []]) expect(detailLines(nothing)).toEqual([])
  })
})
