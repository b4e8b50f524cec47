/** Inputs made up by a seeded generator: the same seed gives the same requests, so that a finding can be repeated. */

/** A marker that must never come back as markup. */
export const mark = 'fuzz7391'

/** What breaks programs that trust their input, by what it aims at. */
const nasty = [
  // Markup and scripts
  `<script>${mark}</script>`,
  `"><img src=x onerror=${mark}>`,
  `'-${mark}-'`,
  `javascript:${mark}`,
  `</title><svg/onload=${mark}>`,
  `\${{${mark}}}{{7*7}}`,
  // SQL
  `' OR 1=1 --`,
  `'; DROP TABLE "Listing"; --`,
  `1) UNION SELECT NULL, version() --`,
  `' AND pg_sleep(5) --`,
  `\\' OR ''='`,
  // Paths and commands
  '../../../../etc/passwd',
  '..%2f..%2f.env',
  '$(id)',
  '|| cat /etc/passwd',
  // Text
  '',
  ' ',
  '\u0000',
  '\uFFFD\uFFFE',
  '\u202Egnp.exe',
  '\u200B\u200D\uFEFF',
  'é'.repeat(300),
  '🏥'.repeat(150),
  '%',
  '%zz',
  '%E0%A4%A',
  '{n, plural, other {#}',
  '\\x00\\u0000',
  '\r\nSet-Cookie: a=b',
  '{"$ne":null}',
  '[]',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  // Numbers and days
  '-1',
  '0',
  '1e309',
  '9007199254740993',
  '99999999999999999999',
  'NaN',
  '-Infinity',
  '0x1F',
  '١٢٣',
  '2026-02-30',
  '0000-00-00',
  '275760-09-13',
  '2026-11-26T25:61:61Z',
  '36.65,117.12',
  '91,181',
]

/** Mulberry32, by Tommy Ettinger (public domain): numbers from 0 to below 1, the same ones for the same seed. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of a list. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** A nasty value, sometimes cut, doubled or joined with another. */
export function nastyValue(random: () => number): string {
  const value = pick(random, nasty)
  const kind = random()
  if (kind < 0.7) return value
  if (kind < 0.8) return value.slice(0, Math.floor(random() * value.length)).toWellFormed()
  if (kind < 0.9) return `${value}${pick(random, nasty)}`
  return String.fromCharCode(...Array.from({ length: 12 }, () => Math.floor(random() * 0xd7ff)))
}
