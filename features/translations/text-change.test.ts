import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sourceHashOf, translationState } from '@/features/freshness/translation-state'
import { refusalOf, type StoredText, textAfter } from './text-change'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
const origins = fc.constantFrom('human' as const, 'machine' as const)
const targets: fc.Arbitrary<StoredText> = fc.record({
  value: words,
  origin: origins,
  sourceHash: fc.oneof(fc.constant(null), words.map(sourceHashOf)),
  editorId: fc.constant(null),
})

it('A machine never takes the place of what a person wrote', () => {
  fc.assert(
    fc.property(words, words, targets, (value, source, stored) => {
      const target = { ...stored, origin: 'human' as const }
      const change = { value, source, before: target.value }
      expect(refusalOf('listing', change, 'machine', source, target)).toBe('written-by-person')
    }),
  )
})

it('No text, of a machine or a person, is taken when the English is not the one it was made from', () => {
  fc.assert(
    fc.property(
      words,
      words,
      words,
      origins,
      fc.option(targets, { nil: undefined }),
      (value, seen, now, by, target) => {
        fc.pre(seen !== now)
        const change = { value, source: seen, before: target?.value ?? null }
        expect(refusalOf('listing', change, by, now, target)).toBe('source-changed')
      },
    ),
  )
})

it('What is taken is current, or machine-made, until the English changes, and again when the change is undone', () => {
  fc.assert(
    fc.property(
      words,
      words,
      words,
      origins,
      fc.option(targets, { nil: undefined }),
      (value, source, other, by, target) => {
        fc.pre(source !== other && !(target?.origin === 'human' && target.sourceHash === null))
        const change = { value, source, before: target?.value ?? null }
        if (refusalOf('listing', change, by, source, target)) return
        const taken = textAfter(change, by, target, null)
        const expected = by === 'machine' ? 'machine-made' : 'current'
        expect(translationState(source, taken)).toBe(expected)
        expect(translationState(other, taken)).toBe('source-changed')
        expect(translationState(source, taken)).toBe(expected)
      },
    ),
  )
})

it('A text is never emptied', () => {
  expect(refusalOf('listing', { value: '', source: 'A', before: 'B' }, 'human', 'A', undefined)).toBe('empty')
})
