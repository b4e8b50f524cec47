import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceHashOf, type TextOrigin, translationState } from './translation-state'

const source = 'A hospital that exists in tests only.'
const made = (origin: 'human' | 'machine', from: string | null): TextOrigin => ({
  value: 'Ein Krankenhaus, das es nur in Tests gibt.',
  origin,
  sourceHash: from === null ? null : sourceHashOf(from),
})

describe('a translation', () => {
  it('is missing when there is none', () => {
    expect(translationState(source, undefined)).toBe('missing')
  })

  it('is an original when a person wrote it for itself', () => {
    expect(translationState(source, made('human', null))).toBe('original')
  })

  it('is current when a person made it from the source as it reads today', () => {
    expect(translationState(source, made('human', source))).toBe('current')
  })

  it('is machine-made until somebody has read it', () => {
    expect(translationState(source, made('machine', source))).toBe('machine-made')
    expect(translationState(source, made('machine', null))).toBe('machine-made')
  })

  it('is behind its source when that was removed', () => {
    expect(translationState(undefined, made('human', source))).toBe('source-changed')
  })
})

const texts = fc.string({ unit: 'grapheme', maxLength: 80 })
const targets = fc.record({
  value: texts,
  origin: fc.constantFrom<TextOrigin['origin']>('human', 'machine'),
  sourceHash: fc.oneof(fc.constant(null), texts.map(sourceHashOf)),
})

describe('whatever the texts are', () => {
  it('editing the source and undoing the edit leaves every translation as it was', () => {
    fc.assert(
      fc.property(texts, texts, targets, (before, edit, other) => {
        // Translations made from this source, from another, and from none.
        for (const target of [other, { ...other, sourceHash: sourceHashOf(before) }]) {
          const state = translationState(before, target)
          const edited = `${before}${edit}`
          const undone = edited.slice(0, edited.length - edit.length)
          expect(translationState(undone, target)).toBe(state)
        }
      }),
    )
  })

  it('a changed source always shows, and a machine text never hides it', () => {
    fc.assert(
      fc.property(texts, texts, targets, (from, now, target) => {
        fc.pre(from !== now)
        expect(translationState(now, { ...target, sourceHash: sourceHashOf(from) })).toBe('source-changed')
      }),
    )
  })

  it('a machine text is never taken for a person’s', () => {
    fc.assert(
      fc.property(texts, targets, (now, target) => {
        const state = translationState(now, { ...target, origin: 'machine' })
        expect(['machine-made', 'source-changed']).toContain(state)
      }),
    )
  })
})
