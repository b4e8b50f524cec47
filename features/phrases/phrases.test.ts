import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '@/i18n/locales'
import { isTopic, topicNames, topics } from './phrases'

type Words = Record<string, Record<string, string>>

const phrasesIn = (locale: string) =>
  (JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8')) as { phrases: Words }).phrases

describe('Phrase cards', () => {
  it('A visitor finds every sentence in Chinese and in each of the ten languages, and no sentence is left over', () => {
    for (const locale of locales) {
      for (const topic of topicNames) {
        const { title, ...sentences } = phrasesIn(locale)[topic] ?? {}
        expect(title, `${locale} ${topic}`).toBeTruthy()
        expect(Object.keys(sentences).sort(), `${locale} ${topic}`).toEqual([...topics[topic]].sort())
      }
    }
  })

  it('What is shown to a clerk is Chinese and states no number that could be wrong', () => {
    for (const topic of topicNames) {
      for (const key of topics[topic]) {
        const sentence = phrasesIn('zh')[topic]?.[key] ?? ''
        expect(sentence).toMatch(/^[\p{Script=Han}，。？、]+$/u)
      }
    }
  })

  it('An address that names no topic leads nowhere, even one that every object has', () => {
    expect(isTopic('hospital')).toBe(true)
    expect(isTopic('bank')).toBe(false)
    expect(isTopic('toString')).toBe(false)
  })
})
