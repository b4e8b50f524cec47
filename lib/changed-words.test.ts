import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedWords } from './changed-words'

const told = (before: string, after: string, locale = 'en') =>
  changedWords(before, after, locale).map(
    ({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind],
  )

describe('A reader of what changed', () => {
  it('sees the one word that is another', () => {
    expect(told('It has 5,000 beds.', 'It has 4,000 beds.').join('')).toBe('It has[- 5,000-][+ 4,000+] beds.')
  })

  it('sees a new end of a sentence as one piece', () => {
    expect(told('It is in tests only.', 'It is in tests, and has a new wing.').join('')).toBe(
      'It is in tests[- only-][+, and has a new wing+].',
    )
  })

  it('sees it in Chinese, which has no spaces', () => {
    const text = told('医院有三个门', '医院有两个门', 'zh').join('')
    expect(text).toMatch(/^医院\[.*三.*两.*\]个门$/)
  })

  it('sees nothing where nothing changed, and all where all is new or gone', () => {
    expect(told('The same.', 'The same.')).toEqual(['The same.'])
    expect(told('', 'All of it')).toEqual(['[+All of it+]'])
    expect(told('All of it', '')).toEqual(['[-All of it-]'])
    expect(told('', '')).toEqual([])
  })

  it('can make both texts of it, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '。', '医院', '\n', '👩‍⚕️', 'é'), { maxLength: 40 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const runs = changedWords(before, after, 'zh')
        const without = (kind: string) => runs.filter((run) => run.kind !== kind).map(({ text }) => text)
        expect(without('new').join('')).toBe(before)
        expect(without('gone').join('')).toBe(after)
      }),
    )
  })

  it('is not kept waiting by texts of any length', () => {
    const long = 'word '.repeat(4_000)
    expect(changedWords(long, `${long}more`, 'en').map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
