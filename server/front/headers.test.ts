import { describe, expect, it } from 'vitest'
import { ownPath, publicHeaders, securityHeaders, withHeaders } from './headers'

const siteUrl = new URL('https://jinan.example')

describe('publicHeaders', () => {
  it('passes on what describes the document and nothing else', () => {
    const headers = publicHeaders(
      { 'content-type': 'text/html', 'set-cookie': ['a=b'], 'cache-control': 's-maxage=9', 'x-nextjs-cache': 'HIT' },
      { language: 'zh', siteUrl },
    )
    const names = headers.filter((_, index) => index % 2 === 0)
    expect(names).toEqual(expect.arrayContaining(['content-type', 'content-language', 'content-security-policy']))
    expect(names).not.toContain('set-cookie')
    expect(names).not.toContain('x-nextjs-cache')
    expect(headers).not.toContain('s-maxage=9')
    expect(new Set(names).size).toBe(names.length)
  })

  it('lets scripts ask other origins only where the operator has such', () => {
    const policyOf = (dataOrigins?: string[]) => {
      const headers = publicHeaders({}, { language: undefined, siteUrl, ...(dataOrigins ? { dataOrigins } : {}) })
      return headers[headers.indexOf('content-security-policy') + 1]?.split('; ')
    }
    expect(policyOf()).toContain("connect-src 'self'")
    expect(policyOf(['https://tiles.example.org'])).toContain("connect-src 'self' https://tiles.example.org")
  })

  it('keeps of Link only what is no script', () => {
    const link = '</x.js>; rel="preload"; as="script", </f.woff2>; rel="preload"; as="font", </m.js>; rel=modulepreload'
    const headers = publicHeaders({ link }, { language: undefined, siteUrl })
    expect(headers[headers.indexOf('link') + 1]).toBe('</f.woff2>; rel="preload"; as="font"')
  })
})

it('HSTS is promised by a site on https only', () => {
  expect(securityHeaders(true)).toContain('strict-transport-security')
  expect(securityHeaders(false)).not.toContain('strict-transport-security')
})

it('only an address of our own origin becomes a path', () => {
  expect(ownPath('https://jinan.example/en', siteUrl)).toBe('/en')
  expect(ownPath('https://jinan.example.evil/en', siteUrl)).toBe('https://jinan.example.evil/en')
})

it('withHeaders replaces, adds and removes by name', () => {
  expect(withHeaders(['a', '1', 'b', '2'], { a: '3', b: undefined, c: '4' })).toEqual(['a', '3', 'c', '4'])
})
