import { describe, expect, it } from 'vitest'
import { type FeedEntry, renderAtom } from './atom'

const site = 'https://jinan.example'
const changed = new Date('2026-11-23T04:00:00Z')
const entry: FeedEntry = {
  kind: 'changed',
  id: '01a213bd-e676-75df-9862-c3e495974128',
  path: '/hospitals/test-hospital',
  title: 'Test & <Hospital>',
  summary: 'Made "up".\u0000\ud800',
  fields: ['phones', 'texts.en.name'],
  updated: changed,
}
const render = (...entries: FeedEntry[]) => renderAtom(site, 'zh', 'Changes', changed, entries)

describe('the feed', () => {
  it('has what RFC 4287 asks for of the feed and of each entry', () => {
    const feed = render(entry)
    for (const part of ['<id>', '<title>', '<updated>', '<author><name>', 'rel="self"']) expect(feed).toContain(part)
    expect(feed).toContain('xml:lang="zh-Hans"')
    expect(feed).toContain('<id>urn:uuid:01a213bd-e676-75df-9862-c3e495974128</id>')
    expect(feed).toContain('href="https://jinan.example/zh/hospitals/test-hospital"')
    expect(feed).toContain('<updated>2026-11-23T04:00:00.000Z</updated>')
  })

  it('holds any text without breaking', () => {
    const feed = render(entry)
    expect(feed).toContain('<title>Test &amp; &lt;Hospital&gt;</title>')
    expect(feed).toContain('<summary>Made &quot;up&quot;.</summary>')
  })

  it('says when something went away, and nothing else of it', () => {
    const feed = render({ kind: 'removed', id: entry.id, updated: changed })
    expect(feed).toContain(`<at:deleted-entry ref="urn:uuid:${entry.id}" when="2026-11-23T04:00:00.000Z"/>`)
    expect(feed).not.toContain('<entry>')
  })

  it('is a feed even when nothing has ever changed', () => {
    expect(renderAtom(site, 'en', 'Changes', null, [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })
})
