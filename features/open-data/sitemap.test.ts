import { describe, expect, it } from 'vitest'
import { renderSitemap } from './sitemap'

const site = 'https://jinan.example'
const render = (...pages: Parameters<typeof renderSitemap>[1]) => renderSitemap(site, pages)
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1])

describe('the sitemap', () => {
  it('has one address for each language a page exists in, and no other', () => {
    const xml = render({ path: '/hospitals/test-hospital', locales: ['en', 'ar'], changed: null })
    expect(locations(xml)).toEqual([`${site}/en/hospitals/test-hospital`, `${site}/ar/hospitals/test-hospital`])
  })

  it('names, at each of them, all languages by their tags', () => {
    const xml = render({ path: '/areas', locales: ['en', 'zh'], changed: null })
    const english = `<xhtml:link rel="alternate" hreflang="en" href="${site}/en/areas"/>`
    const chinese = `<xhtml:link rel="alternate" hreflang="zh-Hans" href="${site}/zh/areas"/>`
    expect(xml.split(`${english}${chinese}</url>`)).toHaveLength(3)
  })

  it('says when a page was last published, where that is known', () => {
    const changed = new Date('2026-11-23T04:00:00Z')
    expect(render({ path: '', locales: ['en'], changed })).toContain('<lastmod>2026-11-23T04:00:00.000Z</lastmod>')
    expect(render({ path: '', locales: ['en'], changed: null })).not.toContain('lastmod')
  })

  it('leaves out a language that the portal does not have', () => {
    expect(locations(render({ path: '/areas', locales: ['it', 'en'], changed: null }))).toEqual([`${site}/en/areas`])
  })

  it('is a document even without pages', () => {
    expect(render()).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset [^>]*>\s*<\/urlset>\n$/)
  })
})
