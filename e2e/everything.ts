/** `npm test -- --everything` looks at every combination; without it a covering choice of them is looked at. */
export const everything = process.env.E2E_EVERYTHING === '1'

/**
 * Takes `count` of `all`, beginning elsewhere at each `turn` (from 0), so that over several turns each is taken as often
 * as the others. Takes all where everything is looked at.
 */
export function someOf<T>(all: readonly T[], count: number, turn: number): readonly T[] {
  if (everything) return all
  return Array.from({ length: count }, (_, index) => all[(turn * count + index) % all.length] as T)
}

/** Why a test is left out of the everyday run: it builds, fills or moves whole portals, which takes minutes. */
export const beforeRelease = 'one of the trials before a release: npm test -- --everything'
