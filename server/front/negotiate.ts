/** The forms a body is sent in. */
export type Encoding = 'br' | 'gzip' | 'identity'

type Weighted = { name: string; weight: number }

const remembered = new Map<string, Encoding>()

/**
 * Chooses the form of the body for an Accept-Encoding header: the client's weight decides, and between equals brotli
 * goes before gzip. `q=0` means no. Answers are remembered because browsers send a handful of different headers.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity'
  const known = remembered.get(header)
  if (known !== undefined) return known
  const choice = weighEncodings(header)
  if (remembered.size >= 200) remembered.clear()
  if (header.length <= 200) remembered.set(header, choice)
  return choice
}

function weighEncodings(header: string): Encoding {
  const offered = weights(header)
  const weightOf = (name: string) =>
    offered.find((one) => one.name === name)?.weight ?? offered.find((one) => one.name === '*')?.weight ?? 0
  const br = weightOf('br')
  const gzip = Math.max(weightOf('gzip'), offered.find((one) => one.name === 'x-gzip')?.weight ?? 0)
  const best = Math.max(br, gzip)
  // Identity is acceptable unless excluded; a client that ranks it above the others gets it.
  const identity = offered.find((one) => one.name === 'identity')?.weight ?? 0
  if (best === 0 || identity > best) return 'identity'
  return br >= gzip ? 'br' : 'gzip'
}

/**
 * Chooses the language of a visitor who named none in the path: the cookie `locale`, then Accept-Language in the
 * order of its weights (an exact tag, or one with the same primary language: zh-TW → zh, pt-BR → pt), then the default.
 */
export function chooseLocale(
  headers: { cookie?: string | undefined; 'accept-language'?: string | undefined },
  locales: readonly string[],
  defaultLocale: string,
): string {
  const cookie = /(?:^|;)\s*locale=([^;\s]*)/.exec(headers.cookie ?? '')?.[1]
  if (cookie !== undefined && locales.includes(cookie)) return cookie
  const wanted = weights(headers['accept-language'] ?? '').filter((one) => one.weight > 0)
  wanted.sort((a, b) => b.weight - a.weight)
  for (const { name } of wanted) {
    const match =
      locales.find((locale) => locale.toLowerCase() === name) ??
      locales.find((locale) => primaryLanguage(locale) === primaryLanguage(name))
    if (match !== undefined) return match
  }
  return defaultLocale
}

function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? ''
}

/** Splits a header of weighted names; a weight that is no number counts as a refusal. */
function weights(header: string): Weighted[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const q = parameters.find((parameter) => /^q\s*=/.test(parameter))
      const weight = q === undefined ? 1 : Number(q.split('=')[1])
      return { name, weight: Number.isFinite(weight) ? Math.min(Math.max(weight, 0), 1) : 0 }
    })
    .filter((one) => one.name !== '')
}
