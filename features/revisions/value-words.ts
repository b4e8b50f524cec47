/** A stored value as words for a comparison, not as JSON. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(valueWords).join('; ')
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((entry) => entry !== null && entry !== undefined && entry !== '')
      .map(valueWords)
      .join(' · ')
  }
  return String(value)
}
