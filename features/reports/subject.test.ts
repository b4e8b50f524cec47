import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { pageWords, readSubject, reportQuery } from './subject'

const pathAndFact = (about: string, fact = '') => {
  const { kind, path, fact: known } = readSubject(about, fact)
  return [kind, path, known]
}

describe('what a report is about', () => {
  it('is a fact, a listing, a guide, a page, or else the portal', () => {
    expect(pathAndFact('hospitals/test', 'phones')).toEqual(['listing', '/hospitals/test', 'phones'])
    expect(pathAndFact('/hospitals/test/driver')).toEqual(['listing', '/hospitals/test', null])
    expect(pathAndFact('areas/cbd')).toEqual(['listing', '/areas/cbd', null])
    expect(pathAndFact('guides/test')).toEqual(['guide', '/guides/test', null])
    expect(pathAndFact('visa/finder?passport=DE')).toEqual(['page', '/visa/finder', null])
    expect(pathAndFact('phrases/police')).toEqual(['page', '/phrases', null])
    for (const about of ['', '/', 'nothing', 'constructor', '//x/y', '../admin', '%']) {
      expect(pathAndFact(about)).toEqual(['page', '', null])
    }
  })

  it('is no fact that the category lacks', () => {
    expect(pathAndFact('hospitals/test', 'attributes.tuition')).toEqual(['listing', '/hospitals/test', null])
    expect(pathAndFact('hospitals/test', 'constructor')).toEqual(['listing', '/hospitals/test', null])
  })

  it('survives the way through a link', () => {
    for (const [path, fact] of [
      ['', null],
      ['/emergency', null],
      ['/hospitals/test', 'phones'],
    ] as const) {
      const query = new URLSearchParams(reportQuery(path, fact))
      expect(pathAndFact(query.get('about') ?? '', query.get('fact') ?? '').slice(1)).toEqual([path, fact])
    }
    expect(reportQuery('/plan?arrival=2026-12-30')).toBe('?about=plan')
  })

  it('has a name in the messages', () => {
    const t = createTranslator({ locale: 'en', messages }) as unknown as { has(key: string): boolean }
    for (const words of pageWords) expect(t.has(words), words).toBe(true)
  })
})
