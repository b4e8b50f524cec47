/** Everything people put between the digits of a phone number, or before them. */
const separators = /[\s()\-–—.+/（）－]/g

/**
 * The digits of a text that is a phone number however it is broken up, without the country code of China.
 * @returns null when it is none
 */
export function phoneDigits(folded: string): string | null {
  const digits = folded.replace(/^tel[.:]?\s*/, '').replace(separators, '')
  if (!/^\d{3,20}$/.test(digits)) return null
  return digits.replace(/^(?:00)?86(?=\d{8})/, '')
}

/** How a stored number may be begun to be typed: whole, without the zero of its area code, without the area code. */
export function phoneForms(number: string): string[] {
  const national = number.replace(/^\+86/, '').replace(/^\+/, '')
  if (!number.startsWith('+86')) return [national]
  const withoutArea = national.replace(/^(?:10|2\d|[3-9]\d{2})(?=\d{5,8}$)/, '')
  return [...new Set([national, `0${national}`, withoutArea])]
}
