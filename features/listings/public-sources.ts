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
