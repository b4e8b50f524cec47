import type { SourceQuality } from './schema'

/** Qualities whose links are kept for staff only: copies, private pages and pages nobody answers for. */
const staffOnly: ReadonlySet<string> = new Set<SourceQuality>(['mirror', 'low', 'personal blog', 'library abstract'])

/**
 * Hosts that copy other people's pages, or whose domain has nothing to do with what they show. They were found in
 * research and judged by hand; a link to them may become unsafe at any time.
 */
const unrelatedHosts = [
  'app.defzone.net',
  'articles01.com',
  'che.qc188.com',
  'cloudflare-ipfs.com',
  'daydaynews.cc',
  'economyfr.com',
  'educationdocbox.com',
  'empresariales.eu',
  'hfyyxx.com',
  'perceptionl.com',
  'showdoc.com.cn',
  'spaintv.club',
  'ukguardiannet.com',
]

const isPlainIp = (host: string) => /^[\d.]+$/.test(host) || host.startsWith('[')

/** Whether a visitor may be shown this link. */
export function isPublicSource(source: { url: string; quality: string }): boolean {
  if (staffOnly.has(source.quality)) return false
  const host = new URL(source.url).hostname
  return !isPlainIp(host) && !unrelatedHosts.some((other) => host === other || host.endsWith(`.${other}`))
}

export type SourceKind = 'official' | 'institution' | 'press' | 'secondhand'

const kinds: Partial<Record<SourceQuality, SourceKind>> = {
  official: 'official',
  'official WeChat copy': 'secondhand',
  'local-government post': 'official',
  institutional: 'institution',
  statistics: 'institution',
  press: 'press',
  'press release': 'press',
}

/** The four marks a reader sees, from the finer scale of the research. */
export function sourceKind(quality: string): SourceKind {
  return kinds[quality as SourceQuality] ?? 'secondhand'
}

/** A link between a listing and a source, as the database has it. */
export type SourceRow = {
  fields: string[]
  source: { url: string; title: string; published: string | null; retrieved: string; quality: string }
}

/** A source as visitors are given it. `published` and `retrieved` are days, `fields` what it supports. */
export type SourceView = {
  url: string
  title: string
  kind: SourceKind
  published: string | null
  retrieved: string
  fields: string[]
}

/** The sources whose links visitors are given, in their order, and how many are kept for staff. */
export function sourceViews(rows: readonly SourceRow[]): { sources: SourceView[]; hiddenSources: number } {
  const open = rows.filter(({ source }) => isPublicSource(source))
  const sources = open.map(({ source: { url, title, quality, published, retrieved }, fields }) => ({
    url,
    title,
    kind: sourceKind(quality),
    published,
    retrieved,
    fields,
  }))
  return { sources, hiddenSources: rows.length - open.length }
}
