import { type Locale, languageOf } from '@/i18n/locales'

/** A listing that changed. `removed`: it is not public any more, and nothing but its id is told. */
export type FeedEntry =
  | {
      kind: 'changed'
      id: string
      path: string
      title: string
      summary: string
      /** Keys of the facts and texts that the last publication changed. */
      fields: readonly string[]
      updated: Date
    }
  | { kind: 'removed'; id: string; updated: Date }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters other than line breaks and tabs, and halves of characters: XML 1.0 cannot hold them. */
const unfit = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu

/** Text for XML. What XML cannot hold is left out. */
function escapeXml(text: string): string {
  return text.replace(unfit, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

function element(entry: FeedEntry, siteUrl: string, locale: Locale): string {
  const updated = entry.updated.toISOString()
  if (entry.kind === 'removed') return `<at:deleted-entry ref="urn:uuid:${entry.id}" when="${updated}"/>`
  const url = `${siteUrl}/${locale}${entry.path}`
  const service = `${siteUrl}/api/hsds/services/${entry.id}`
  return `<entry>
<id>urn:uuid:${entry.id}</id>
<title>${escapeXml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<link rel="related" type="application/json" href="${escapeXml(service)}"/>
<updated>${updated}</updated>
<summary>${escapeXml(entry.summary)}</summary>
${entry.fields.map((field) => `<category term="${escapeXml(field)}"/>\n`).join('')}</entry>`
}

/**
 * A feed of what changed, newest first: Atom (RFC 4287), with what is gone as deleted entries (RFC 6721).
 * @param changed when content last changed; the feed of an empty portal began with the epoch
 */
export function renderAtom(
  siteUrl: string,
  locale: Locale,
  title: string,
  changed: Date | null,
  entries: readonly FeedEntry[],
): string {
  const self = `${siteUrl}/api/export/changes.atom`
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${languageOf(locale).tag}">
<id>${escapeXml(self)}</id>
<title>${escapeXml(title)}</title>
<updated>${(changed ?? new Date(0)).toISOString()}</updated>
<author><name>${escapeXml(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${siteUrl}/${locale}/data`)}"/>
${entries.map((entry) => element(entry, siteUrl, locale)).join('\n')}
</feed>
`
}
