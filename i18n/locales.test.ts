import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLocale, fallbackChain, isLocale, isStaffLocale, languageOf, languages, locales } from './locales'

describe('the table of languages', () => {
  it('has the ten languages of the portal, English first', () => {
    expect(locales).toEqual(['en', 'zh', 'ko', 'ja', 'ru', 'fr', 'de', 'es', 'pt', 'ar'])
    expect(defaultLocale).toBe('en')
  })

  it('has a file of words for every language', () => {
    for (const locale of locales) expect(fs.existsSync(`messages/${locale}.json`), locale).toBe(true)
  })

  it('says that Arabic alone is written from right to left', () => {
    const rightToLeft = languages.filter((language) => language.direction === 'rtl')
    expect(rightToLeft.map((language) => language.locale)).toEqual(['ar'])
    for (const { tag, direction } of languages) {
      const written = new Intl.Locale(tag).maximize().script === 'Arab' ? 'rtl' : 'ltr'
      expect(direction, tag).toBe(written)
    }
  })

  it('marks Chinese as written in simplified characters', () => {
    expect(languageOf('zh').tag).toBe('zh-Hans')
  })

  it('has tags a browser and the formatters understand', () => {
    for (const { tag, dates } of languages) {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
      expect(Intl.DateTimeFormat.supportedLocalesOf(dates)).toEqual([dates])
    }
  })
})

describe('a code from a URL', () => {
  it.each(['en', 'zh', 'ar'])('%s is one of ours', (code) => {
    expect(isLocale(code)).toBe(true)
  })

  it.each(['', 'EN', 'it', 'zh-Hans', 'constructor', '__proto__'])('"%s" is not one of ours', (code) => {
    expect(isLocale(code)).toBe(false)
  })

  it('is one of the staff screens for English and Chinese only', () => {
    expect(locales.filter(isStaffLocale)).toEqual(['en', 'zh'])
  })
})

describe('where a text is taken from', () => {
  it('is the language of the page, then English, then Chinese', () => {
    expect(fallbackChain('ar')).toEqual(['ar', 'en', 'zh'])
  })

  it('names no language twice', () => {
    expect(fallbackChain('en')).toEqual(['en', 'zh'])
    expect(fallbackChain('zh')).toEqual(['zh', 'en'])
  })
})
