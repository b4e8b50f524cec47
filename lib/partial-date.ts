const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether a text is an ISO 8601 year, month or day that the calendar has: `2026`, `2026-11`, `2026-11-23`. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
