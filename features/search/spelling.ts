/**
 * Slips of the hand. Every word of a name is kept together with what is left of it when a letter or two are missing;
 * two words that differ by a slip then have something in common that an index can find, whatever their script, and the
 * distance is measured only between those few (the idea of symmetric deletion).
 */

/** Two words that share their first letters to here are compared whole; the rest makes the neighbourhood too large. */
const prefix = 7

/** Hangul by its letters: 치루 and 치류 differ in one vowel, not in half the word. */
export const lettersOf = (word: string) => (/\p{sc=Hangul}/u.test(word) ? word.normalize('NFD') : word)

/** How many slips are forgiven in a word of so many letters. */
export function slipsAllowed(letters: string): number {
  if (letters.length < 4) return 0
  return letters.length < 8 ? 1 : 2
}

function withoutOne(text: string): string[] {
  return [...text].map((_, index, letters) => letters.toSpliced(index, 1).join(''))
}

/** The word and what is left of its beginning when up to two letters are missing. */
export function neighbourhood(word: string): string[] {
  const letters = lettersOf(word)
  const start = letters.slice(0, prefix)
  const once = withoutOne(start)
  const twice = letters.length >= 8 ? once.flatMap(withoutOne) : []
  return [...new Set([start, ...once, ...twice])]
}

/** Insertions, deletions, exchanges and swaps of neighbours that lead from one word to the other. */
export function distance(a: string, b: string): number {
  const width = b.length + 1
  const table = new Uint8Array((a.length + 1) * width)
  const at = (row: number, column: number) => table[row * width + column] ?? 0
  for (let row = 0; row <= a.length; row++) table[row * width] = row
  for (let column = 0; column <= b.length; column++) table[column] = column
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + cost)
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwap) least = Math.min(least, at(row - 2, column - 2) + 1)
      table[row * width + column] = least
    }
  }
  return at(a.length, b.length)
}

/**
 * The words nearest to one that was typed, at most five, all at the same distance.
 * @param candidates words that share a neighbourhood with it, or any others
 */
export function nearest(typed: string, candidates: Iterable<string>): string[] {
  const letters = lettersOf(typed)
  const allowed = slipsAllowed(letters)
  let best = allowed
  let found: string[] = []
  for (const candidate of candidates) {
    const other = lettersOf(candidate)
    if (candidate === typed || Math.abs(other.length - letters.length) > best) continue
    const slips = distance(letters, other)
    if (slips > best) continue
    if (slips < best) found = []
    best = slips
    found.push(candidate)
  }
  return [...new Set(found)].slice(0, 5)
}
