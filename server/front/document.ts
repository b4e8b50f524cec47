/** A page after the framework's scripts were taken out. */
export type StrippedDocument = {
  html: string
  /** Elements taken out. */
  removed: number
  /** How often the nonce still stood somewhere unexpected; each was taken out too, but somebody should look. */
  leftovers: number
}

type Tag = { name: string; attributes: Map<string, string>; end: number }

/**
 * Takes the framework out of a finished document: every `<script>` and every script preload that carries the nonce
 * Next was given for this one render. What we wrote ourselves carries no nonce and stays: structured data, our
 * module, styles. Kept style sheets and font preloads only lose the attribute. Never throws.
 */
export function stripFramework(html: string, nonce: string): StrippedDocument {
  const opening = /<(?:script|link|style)(?=[\s/>])/gi
  let kept = ''
  let from = 0
  let removed = 0
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const start = match.index
    const tag = readTag(html, start)
    const end = tag.name === 'link' ? tag.end : endOfElement(html, tag)
    opening.lastIndex = end
    if (tag.attributes.get('nonce') !== nonce) continue
    kept += html.slice(from, start)
    from = end
    if (isFrameworkScript(tag)) removed += 1
    else kept += withoutNonce(html.slice(start, tag.end), nonce) + html.slice(tag.end, end)
  }
  kept += html.slice(from)
  const leftovers = kept.split(nonce).length - 1
  return { html: leftovers === 0 ? kept : withoutNonce(kept, nonce).replaceAll(nonce, ''), removed, leftovers }
}

/**
 * Lists React's markers of out-of-order streaming found in a document. A public page must have none: without scripts
 * such a part would stay hidden for ever.
 */
export function streamingMarkers(html: string): string[] {
  return [...html.matchAll(/<template id="B:[^"]*"|<div hidden(?:="")? id="S:[^"]*"|hidden id="S:[^"]*"/g)].map(
    ([marker]) => marker,
  )
}

/** Reads the language a document declares on its root element, or undefined. */
export function documentLanguage(html: string): string | undefined {
  const start = html.slice(0, 2000).search(/<html(?=[\s/>])/i)
  const lang = start === -1 ? undefined : readTag(html, start).attributes.get('lang')
  return lang !== undefined && /^[A-Za-z0-9-]{1,35}$/.test(lang) ? lang : undefined
}

/**
 * Reads until when a document says that it is right: `<meta name="fresh-until" content="2026-11-25T09:30:00.000Z">`,
 * as everything that says "open now" brings along; the earliest counts. Returns milliseconds since 1970, Infinity for
 * a document without it.
 */
export function documentFreshUntil(html: string): number {
  const head = html.slice(0, html.search(/<\/head\s*>|<body(?=[\s>])/i))
  let earliest = Number.POSITIVE_INFINITY
  for (const { index } of head.matchAll(/<meta(?=[\s/])/gi)) {
    const { attributes } = readTag(head, index)
    if (attributes.get('name') !== 'fresh-until') continue
    const time = Date.parse(attributes.get('content') ?? '')
    // A date that cannot be read must not make a page last for ever.
    earliest = Math.min(earliest, Number.isNaN(time) ? 0 : time)
  }
  return earliest
}

function isFrameworkScript({ name, attributes }: Tag): boolean {
  if (name === 'script') return true
  if (name !== 'link') return false
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  if (rel.includes('modulepreload')) return true
  return (
    (rel.includes('preload') || rel.includes('prefetch')) && (attributes.get('as') ?? '').toLowerCase() === 'script'
  )
}

function withoutNonce(markup: string, nonce: string): string {
  const value = nonce.replace(/[^A-Za-z0-9]/g, '\\$&')
  return markup.replace(new RegExp(`\\s+nonce\\s*=\\s*(?:"${value}"|'${value}'|${value}(?=[\\s>]))`, 'gi'), '')
}

/** Reads one opening tag, quotes respected; a tag that never ends reaches to the end of the text. */
function readTag(html: string, start: number): Tag {
  let quote = ''
  let end = start + 1
  for (; end < html.length; end += 1) {
    const character = html.charAt(end)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') break
  }
  const text = html.slice(start + 1, end)
  const name = /^[a-z]*/i.exec(text)?.[0].toLowerCase() ?? ''
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single, bare] of text.slice(name.length).matchAll(ATTRIBUTE)) {
    // The first of two attributes with one name wins, as in a browser.
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '')
  }
  return { name, attributes, end: Math.min(end + 1, html.length) }
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** A script's text ends at the first closing tag of its name, whatever stands between (HTML raw text). */
function endOfElement(html: string, tag: Tag): number {
  const closing = new RegExp(`</${tag.name}[\\s/>]`, 'gi')
  closing.lastIndex = tag.end
  const match = closing.exec(html)
  if (match === null) return html.length
  const end = html.indexOf('>', match.index)
  return end === -1 ? html.length : end + 1
}
