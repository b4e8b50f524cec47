/** Without 0 and O, 1, I and L, and U, which is misheard: a number can be read out over the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const half = 4

/**
 * Makes the number a visitor gets for a report, such as `J7K2-M9QX`: one of 30^8, so that nobody comes upon another's.
 * @param random gives a whole number from 0 to below its argument, evenly and unforeseeably
 */
export function makeReportNumber(random: (below: number) => number): string {
  const part = () => Array.from({ length: half }, () => alphabet[random(alphabet.length)]).join('')
  return `${part()}-${part()}`
}

/** The number as we write it, from how somebody typed it, or null when it cannot be one. */
export function readReportNumber(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '')
  if (signs.length !== 2 * half || [...signs].some((sign) => !alphabet.includes(sign))) return null
  return `${signs.slice(0, half)}-${signs.slice(half)}`
}
