import { describe, expect, it } from 'vitest'
import { chooseEncoding, chooseLocale } from './negotiate'

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0.2, identity', 'identity'],
    ['br;q=nonsense', 'identity'],
    ['deflate', 'identity'],
  ])('answers "%s" with %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })
})

describe('chooseLocale', () => {
  const locales = ['en', 'zh', 'pt', 'ko']

  it.each([
    ['zh-TW', 'zh'],
    ['zh-Hans-CN,en;q=0.9', 'zh'],
    ['pt-BR', 'pt'],
    ['fr, ko;q=0.4, pt;q=0.5', 'pt'],
    ['zh;q=0, ko;q=0.1', 'ko'],
    ['fr', 'en'],
    ['', 'en'],
  ])('reads Accept-Language "%s" as %s', (header, locale) => {
    expect(chooseLocale({ 'accept-language': header }, locales, 'en')).toBe(locale)
  })

  it('puts the cookie of an earlier choice first, unless it names no language of ours', () => {
    const headers = { 'accept-language': 'ko' }
    expect(chooseLocale({ ...headers, cookie: 'a=b; locale=pt' }, locales, 'en')).toBe('pt')
    expect(chooseLocale({ ...headers, cookie: 'locale=//evil' }, locales, 'en')).toBe('ko')
    expect(chooseLocale({ ...headers, cookie: 'mylocale=pt' }, locales, 'en')).toBe('ko')
  })
})
