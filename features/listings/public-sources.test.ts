import { describe, expect, it } from 'vitest'
import { isPublicSource, sourceKind } from './public-sources'
import { sourceQualities } from './schema'

const page = 'https://hospital.example.org/about'

describe('a link under the facts of a page', () => {
  it.each(['official', 'institutional', 'press', 'encyclopedia', 'secondary'])('is shown when it is %s', (quality) => {
    expect(isPublicSource({ url: page, quality })).toBe(true)
  })

  it.each(['mirror', 'low', 'personal blog', 'library abstract'])('is for staff only when it is %s', (quality) => {
    expect(isPublicSource({ url: page, quality })).toBe(false)
  })

  it.each([
    'http://203.0.113.7/page',
    'http://203.0.113.7:8080/page',
    'http://[2001:db8::7]/page',
    'http://3405803783/page',
    'http://0xcb.0.0x71.7/page',
    'http://user@203.0.113.7/page',
  ])('is never shown when it leads to a bare network address: %s', (url) => {
    expect(isPublicSource({ url, quality: 'official' })).toBe(false)
  })

  it.each([
    'https://articles01.com/page',
    'https://www.articles01.com/page',
    'https://ARTICLES01.com/page',
    'https://articles01.com:8443/page',
  ])('is never shown when its host has nothing to do with it: %s', (url) => {
    expect(isPublicSource({ url, quality: 'official' })).toBe(false)
  })

  it.each([
    'https://notarticles01.com/page',
    'https://hospital.example.org/articles01.com',
    'https://12345.example.org/',
  ])('is shown when it only looks like one of those: %s', (url) => {
    expect(isPublicSource({ url, quality: 'official' })).toBe(true)
  })
})

describe('the mark of a source', () => {
  it.each([
    ['official', 'official'],
    ['local-government post', 'official'],
    ['institutional', 'institution'],
    ['press release', 'press'],
    ['press copy', 'secondhand'],
    ['official WeChat copy', 'secondhand'],
    ['something new', 'secondhand'],
  ])('of %s is %s', (quality, kind) => {
    expect(sourceKind(quality)).toBe(kind)
  })

  it('is one of four for every quality there is', () => {
    for (const quality of sourceQualities) {
      expect(['official', 'institution', 'press', 'secondhand'], quality).toContain(sourceKind(quality))
    }
  })
})
