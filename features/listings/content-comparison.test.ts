import { describe, expect, it } from 'vitest'
import { aListing, aSource, aText } from '@/test/factories'
import { compareContents, compareThreeWays } from './content-comparison'

const before = aListing({ attributes: { beds: 10, level: '3a' }, phones: [{ number: '110', label: 'main' }] })

describe('what changed between two contents', () => {
  it('is nothing when they say the same, in whatever order', () => {
    const same = { ...structuredClone(before), attributes: { level: '3a', beds: 10 } }
    expect(compareContents(before, same)).toEqual([])
  })

  it('is each field with its value before and after', () => {
    const after = { ...before, address: '测试路1号', attributes: { beds: 11, level: '3a' } }
    expect(compareContents(before, after)).toEqual([
      { field: 'address', before: null, after: '测试路1号' },
      { field: 'attributes.beds', before: 10, after: 11 },
    ])
  })

  it('names a fact that became unknown and one that became known', () => {
    const after = { ...before, attributes: { level: '3a', founded: 1960 } }
    expect(compareContents(before, after)).toEqual([
      { field: 'attributes.beds', before: 10, after: null },
      { field: 'attributes.founded', before: null, after: 1960 },
    ])
  })

  it('names each text by its language', () => {
    const after = { ...before, texts: { ...before.texts, de: { name: aText('Testkrankenhaus') } } }
    expect(compareContents(before, after)).toEqual([{ field: 'texts.de.name', before: null, after: 'Testkrankenhaus' }])
  })

  it('shows lists whole', () => {
    const phones = [...before.phones, { number: '120', label: 'emergency' as const }]
    const sources = [aSource()]
    const differences = compareContents(before, { ...before, phones, sources })
    expect(differences).toEqual([
      { field: 'phones', before: before.phones, after: phones },
      { field: 'sources', before: [], after: sources },
    ])
  })

  it('reads the other way round when the two are exchanged', () => {
    const after = { ...before, address: '测试路1号', internalNote: 'A note.' }
    const exchanged = compareContents(before, after).map((difference) => ({
      field: difference.field,
      before: difference.after,
      after: difference.before,
    }))
    expect(compareContents(after, before)).toEqual(exchanged)
  })
})

describe('two who edited the same listing', () => {
  const theirs = { ...before, email: 'theirs@example.org', wechat: 'theirs' }
  const yours = { ...before, email: 'yours@example.org', website: 'https://yours.example.org/' }

  it('see for each field that differs which of them changed it', () => {
    expect(compareThreeWays(before, theirs, yours)).toEqual([
      { field: 'website', before: null, after: 'https://yours.example.org/', changedBy: 'you' },
      { field: 'email', before: 'theirs@example.org', after: 'yours@example.org', changedBy: 'both' },
      { field: 'wechat', before: 'theirs', after: null, changedBy: 'them' },
    ])
  })

  it('see nothing of what both changed in the same way', () => {
    expect(compareThreeWays(before, theirs, theirs)).toEqual([])
  })

  it('are asked about every field when nobody knows any more what they began with', () => {
    const changedBy = compareThreeWays(null, theirs, yours).map((conflict) => conflict.changedBy)
    expect(new Set(changedBy)).toEqual(new Set(['both']))
  })
})
