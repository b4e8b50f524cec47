import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { countryCodes } from '@/lib/country-codes'
import { readPolicySeed } from '@/prisma/seed/seed'
import { answerCard } from './card-answer'
import { type CardOutcome, cardOutcomes } from './card-finding'
import { type CardQuestion, cardFlow, cardQuestions } from './card-flow'
import type { CardAnswers } from './schema'

const { rules, values } = readPolicySeed(path.resolve('prisma/seed'))
const today = '2026-11-25'
const code = (answers: CardAnswers) => answerCard({ answers, rules, values, today }).code
const abroad: CardAnswers = { want: 'abroad', code: 'yes', linked: 'yes', purpose: 'business', days: 20 }
const enter: CardAnswers = {
  want: 'enter',
  citizen: 'JP',
  card: 'JP',
  code: 'yes',
  linked: 'yes',
  purpose: 'business',
  days: 20,
}
const apply: CardAnswers = {
  want: 'get',
  citizen: 'CN',
  resident: 'mainland',
  employer: 'private',
  place: 'jinan',
  record: 'clean',
  passport: 'valid',
  trade: 'yes',
}

describe('A card used to enter the mainland', () => {
  it.each<[string, Partial<CardAnswers>, CardOutcome]>([
    ['of a full member', {}, 'B_USE_CN'],
    ['of Hong Kong', { card: 'HK' }, 'B_HKTW'],
    ['of Chinese Taipei', { card: 'TW' }, 'B_HKTW'],
    ['of Canada', { citizen: 'CA', card: 'CA' }, 'B_TRANSITIONAL'],
    ['of an economy outside the scheme', { card: 'IN' }, 'B_NOT_MEMBER'],
    ['without CHN', { code: 'no' }, 'B_NO_CHN'],
    ['that was not looked at', { code: 'unknown' }, 'B_CHECK_CODE'],
    ['with another passport', { linked: 'no' }, 'B_PASSPORT'],
    ['for a holiday', { purpose: 'other' }, 'B_NOT_BUSINESS'],
    ['for 60 days', { days: 60 }, 'B_USE_CN'],
    ['for 61 days', { days: 61 }, 'B_TOO_LONG'],
    ['by a citizen of China', { citizen: 'CN', card: 'CN' }, 'B_NOT_NEEDED'],
    ['that does not exist yet', { card: 'none' }, 'B_HOME'],
  ])('%s', (_, change, expected) => {
    expect(code({ ...enter, ...change })).toBe(expected)
  })
})

describe('A Chinese card used abroad', () => {
  it.each<[string, Partial<CardAnswers>, CardOutcome]>([
    ['in Japan', { destination: 'JP' }, 'B_USE_ABROAD'],
    ['in Japan for 90 days', { destination: 'JP', days: 90 }, 'B_USE_ABROAD'],
    ['in Japan for 91 days', { destination: 'JP', days: 91 }, 'B_TOO_LONG'],
    ['in Singapore for 61 days', { destination: 'SG', days: 61 }, 'B_TOO_LONG'],
    ['in the United States', { destination: 'US' }, 'B_LANE_ONLY'],
    ['in Hong Kong', { destination: 'HK' }, 'B_HKTW'],
    ['in France', { destination: 'FR' }, 'B_NOT_MEMBER'],
    ['without the code', { destination: 'JP', code: 'no' }, 'B_NO_CODE'],
    ['in Russia from the app', { destination: 'RU', virtual: 'yes' }, 'B_PHYSICAL'],
    ['in Russia as a card', { destination: 'RU', virtual: 'no' }, 'B_USE_ABROAD'],
  ])('%s', (_, change, expected) => {
    expect(code({ ...abroad, ...change })).toBe(expected)
  })
})

describe('Somebody who wants a card', () => {
  it.each<[string, Partial<CardAnswers>, CardOutcome]>([
    ['and is Japanese', { citizen: 'JP' }, 'B_HOME'],
    ['and is American', { citizen: 'US' }, 'B_HOME_TRANSITIONAL'],
    ['and is German', { citizen: 'DE' }, 'B_NOT_MEMBER'],
    ['and lives in Hong Kong', { resident: 'hong-kong' }, 'B_HOME'],
    ['and works for a private enterprise in Jinan', {}, 'B_APPLY_JINAN'],
    ['and works elsewhere', { place: 'other' }, 'B_OTHER_CITY'],
    ['and works for a central enterprise', { employer: 'central' }, 'B_CENTRAL'],
    ['and is a student', { employer: 'none' }, 'B_NOT_ELIGIBLE'],
    ['and was refused before', { record: 'not-clean' }, 'B_NOT_ELIGIBLE'],
    ['and has no passport', { passport: 'none' }, 'B_PASSPORT_FIRST'],
    ['and has no business with members', { trade: 'no' }, 'B_NO_NEED'],
  ])('%s', (_, change, expected) => {
    expect(code({ ...apply, ...change })).toBe(expected)
  })
})

describe('The card check', () => {
  it('says so when the membership it knew of has ended', () => {
    const ended = rules.map((rule) => (rule.kind === 'apec-economy' ? { ...rule, validUntil: '2026-06-30' } : rule))
    expect(answerCard({ answers: enter, rules: ended, values, today }).code).toBe('B_RECHECK')
    expect(answerCard({ answers: { ...abroad, destination: 'JP' }, rules: ended, values, today }).code).toBe(
      'B_RECHECK',
    )
  })

  it('answers for every citizenship, issuer and destination', () => {
    const strange = countryCodes.flatMap((place) =>
      [
        { ...enter, citizen: place, card: place },
        { ...abroad, destination: place },
        { ...apply, citizen: place },
      ].filter((answers) => !cardOutcomes.includes(code(answers))),
    )
    expect(strange).toEqual([])
  })

  it('comes to an end whatever is answered, and asks every question', () => {
    const options: Record<CardQuestion, readonly CardAnswers[]> = {
      want: [{ want: 'enter' }, { want: 'abroad' }, { want: 'get' }],
      citizen: ['CN', 'JP', 'US', 'DE', 'HK'].map((citizen) => ({ citizen })),
      resident: [{ resident: 'mainland' }, { resident: 'hong-kong' }, { resident: 'macao' }, { resident: 'taiwan' }],
      card: ['none', 'JP', 'HK', 'US', 'IN'].map((card) => ({ card })),
      destination: ['JP', 'RU', 'US', 'FR', 'HK'].map((destination) => ({ destination })),
      code: [{ code: 'yes' }, { code: 'yes' }, { code: 'no' }, { code: 'unknown' }],
      linked: [{ linked: 'yes' }, { linked: 'yes' }, { linked: 'no' }],
      purpose: [{ purpose: 'business' }, { purpose: 'other' }],
      days: [{ days: 10 }, { days: 100 }],
      virtual: [{ virtual: 'yes' }, { virtual: 'no' }],
      employer: (['state', 'private', 'foreign', 'government', 'central', 'other', 'none'] as const).map(
        (employer) => ({ employer }),
      ),
      record: [{ record: 'clean' }, { record: 'not-clean' }],
      passport: [{ passport: 'valid' }, { passport: 'none' }],
      place: [{ place: 'jinan' }, { place: 'other' }],
      trade: [{ trade: 'yes' }, { trade: 'no' }],
    }
    const asked = new Set<string>()
    const reached = new Set<string>()
    const walk = (answers: CardAnswers, depth: number): void => {
      expect(depth).toBeLessThan(16)
      const { next, answer } = cardFlow({ answers, rules, values, today })
      if (next === null) {
        for (const outcome of [answer.code, ...answer.notes]) reached.add(outcome)
        return
      }
      asked.add(next)
      for (const option of options[next]) walk({ ...answers, ...option }, depth + 1)
    }
    walk({}, 0)
    expect(Object.keys(cardQuestions).filter((question) => !asked.has(question))).toEqual([])
    // The one outcome left is about rules that have ended; the test above has it.
    expect(cardOutcomes.filter((outcome) => !reached.has(outcome))).toEqual(['B_RECHECK'])
  })
})
