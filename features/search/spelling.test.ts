import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, lettersOf, nearest, neighbourhood, slipsAllowed } from './spelling'

const letter = fc.constantFrom(...'abcdeиклмمشت')
const word = fc.array(letter, { minLength: 4, maxLength: 14 }).map((letters) => letters.join(''))

/** One slip of the hand in a word. */
const slip = fc.record({
  kind: fc.constantFrom('drop', 'add', 'change', 'swap'),
  at: fc.nat(20),
  letter,
})
type Slip = { kind: string; at: number; letter: string }

function withSlip(text: string, { kind, at, letter: other }: Slip): string {
  const place = at % text.length
  const [before, after] = [text.slice(0, place), text.slice(place + 1)]
  if (kind === 'drop') return before + after
  if (kind === 'add') return before + other + text.slice(place)
  if (kind === 'change') return before + other + after
  return before + (after[0] ?? '') + (text[place] ?? '') + after.slice(1)
}

const haveSomethingInCommon = (a: string, b: string) => neighbourhood(a).some((part) => neighbourhood(b).includes(part))

describe('the slips between two words', () => {
  it.each([
    ['hosptial', 'hospital', 1],
    ['hospitl', 'hospital', 1],
    ['qilu', 'qilu', 0],
    ['chilu', 'qilu', 2],
    ['', 'abc', 3],
    ['болница', 'больница', 1],
  ])('of %s and %s are %i', (a, b, slips) => {
    expect(distance(a, b)).toBe(slips)
    expect(distance(b, a)).toBe(slips)
  })

  it('are no more than were made', () => {
    // Letters that were swapped and then parted by another count once more: no slip is undone within a swap.
    const plain = fc.array(
      slip.filter(({ kind }) => kind !== 'swap'),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(
        word,
        fc.oneof(
          plain,
          slip.map((one) => [one]),
        ),
        (written, slips) => {
          expect(distance(slips.reduce(withSlip, written), written)).toBeLessThanOrEqual(slips.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('whoever mistypes a word', () => {
  it('has something in common with it for the index, whatever the script and wherever the slip', () => {
    fc.assert(
      fc.property(word, slip, (written, one) => {
        expect(haveSomethingInCommon(withSlip(written, one), written)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('has so even with two slips in a long word', () => {
    const long = fc.array(letter, { minLength: 10, maxLength: 14 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(long, slip, slip, (written, one, two) => {
        expect(haveSomethingInCommon(withSlip(withSlip(written, one), two), written)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is offered the nearest words only', () => {
    expect(nearest('hosptial', ['hospital', 'hospitals', 'hotel'])).toEqual(['hospital'])
    expect(nearest('치류', ['치루', '지난'])).toEqual(['치루'])
    expect(nearest('qilu', ['qilu', 'kilo'])).toEqual([])
    expect(nearest('abc', ['abd'])).toEqual([])
  })

  it('is forgiven more in a longer word', () => {
    expect(['abc', 'abcd', 'abcdefgh'].map(slipsAllowed)).toEqual([0, 1, 2])
    expect(slipsAllowed(lettersOf('치루'))).toBe(1)
  })
})
