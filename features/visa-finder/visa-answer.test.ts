import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { countryCodes } from '@/lib/country-codes'
import { addDays, type Day } from '@/lib/shanghai-day'
import { readPolicySeed } from '@/prisma/seed/seed'
import { aRule } from '@/test/factories'
import { type VisaOutcome, visaOutcomes } from './finding'
import { invitersFor, type VisaQuestion, visaFlow, visaQuestions } from './flow'
import { freePurposes, inviters, travelPurposes, type VisaAnswers } from './schema'
import { answerVisa } from './visa-answer'

const { rules, values } = readPolicySeed(path.resolve('prisma/seed'))
const today = '2026-11-25'
const journey = (answers: VisaAnswers, own = rules) => ({ answers, rules: own, values, today })

const usual: VisaAnswers = { kind: 'ordinary', permit: 'no', card: 'none', used: 0, urgent: 'no' }
const tourist = (passport: string, entry: Day, days: number): VisaAnswers => ({
  ...usual,
  passport,
  purpose: 'tourism',
  entry,
  departure: addDays(entry, days),
  'passport-until': '2035-01-01',
})

describe('Every nationality with every purpose', () => {
  const entries = [
    '2023-01-01',
    '2025-07-01',
    '2026-11-25',
    '2026-12-31',
    '2027-01-01',
    '2027-12-31',
    '2028-01-01',
    '2031-05-05',
  ]
  it('gets an answer on every day, and none from a rule that does not cover the day', () => {
    const wrong: string[] = []
    for (const passport of countryCodes) {
      for (const purpose of travelPurposes) {
        for (const entry of entries) {
          const { best, also } = answerVisa(journey({ ...tourist(passport, entry, 14), purpose }))
          for (const option of [best, ...also]) {
            const { rule } = option
            if (!rule || option.state === 'recheck') continue
            const covered = (rule.validFrom ?? entry) <= entry && (rule.validUntil ?? entry) >= entry
            if (!covered) wrong.push(`${passport} ${purpose} ${entry} ${option.code}`)
          }
          if (!visaOutcomes.includes(best.code)) wrong.push(`${passport} ${purpose} ${entry}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('is asked nothing without end, and every question and outcome is reached', () => {
    const days: Day[] = ['2026-11-25', '2026-12-31', '2027-01-10', '2027-06-01']
    const options: Record<VisaQuestion, readonly Partial<VisaAnswers>[]> = {
      passport: ['CN', 'DE', 'US', 'RU', 'IN', 'SG', 'MY', 'SM', 'TH', 'BY', 'VN', 'NG', 'BN'].flatMap((passport) => [
        { passport },
        { passport, resident: 'hong-kong-macao' as const },
      ]),
      kind: [{ kind: 'ordinary' }, { kind: 'ordinary' }, { kind: 'official' }],
      permit: [{ permit: 'no' }, { permit: 'yes' }, { permit: 'change' }],
      purpose: travelPurposes.map((purpose) => ({ purpose })),
      task: [{ task: 'listed' }, { task: 'other' }],
      stay: [{ stay: 'long' }, { stay: 'short' }],
      inviter: inviters.map((inviter) => ({ inviter })),
      dates: days.flatMap((entry) => [0, 1, 5, 10, 20, 50, 200].map((n) => ({ entry, departure: addDays(entry, n) }))),
      validity: [
        { 'passport-until': '2026-12-01' },
        { 'passport-until': '2032-01-01' },
        { 'passport-until': 'unknown' },
      ],
      used: [{ used: 0 }, { used: 80 }, { used: 'unknown' }],
      card: ['none', 'MY', 'US', 'HK'].map((card) => ({ card })),
      'card-details': [
        { chn: 'yes', linked: 'yes' },
        { chn: 'no', linked: 'yes' },
        { chn: 'unknown', linked: 'no' },
      ],
      route: [
        { from: 'JP', to: 'KR', ticket: 'yes' },
        { from: 'KR', to: 'KR', ticket: 'yes' },
        { from: 'JP', to: 'KR', ticket: 'no' },
      ],
      places: [
        { port: 'TNA', area: ['CN-SD'] },
        { port: 'other', area: ['CN-YN', 'CN-SD'] },
        { port: 'TNA', area: ['in-port'] },
      ],
      urgent: [{ urgent: 'yes' }, { urgent: 'no' }],
    }
    const asked = new Set<VisaQuestion>()
    const reached = new Set<VisaOutcome>()
    let seed = 7
    const pick = <T>(list: readonly T[]): T => {
      seed = (seed * 48_271) % 2_147_483_647
      const chosen = list[seed % list.length]
      if (chosen === undefined) throw new Error('nothing to choose from')
      return chosen
    }
    for (let walk = 0; walk < 12_000; walk += 1) {
      let answers: VisaAnswers = {}
      for (let step = 0; ; step += 1) {
        const { next, answer } = visaFlow(journey(answers))
        if (next === null) {
          for (const { code } of [answer.best, ...answer.also]) reached.add(code)
          break
        }
        asked.add(next)
        expect(step, JSON.stringify(answers)).toBeLessThan(Object.keys(visaQuestions).length)
        const allowed = answers.purpose && next === 'inviter' ? invitersFor[answers.purpose] : undefined
        answers = { ...answers, ...(allowed ? { inviter: pick(allowed) } : pick(options[next])) }
      }
    }
    expect(Object.keys(visaQuestions).filter((question) => !asked.has(question as VisaQuestion))).toEqual([])
    expect(visaOutcomes.filter((code) => !reached.has(code))).toEqual([])
  })
})

describe('A change of the rules', () => {
  it('is applied at once: a new country enters free of visa, a shifted end answers again', () => {
    const indian = tourist('IN', '2026-12-10', 10)
    expect(answerVisa(journey(indian)).best.code).toBe('L')
    expect(answerVisa(journey(indian, [...rules, aRule({ place: 'IN' })])).best.code).toBe('VF30')
    const german = tourist('DE', '2027-01-10', 10)
    expect(answerVisa(journey(german)).best.code).toBe('RECHECK')
    const extended = [...rules, aRule({ place: 'DE', validFrom: '2027-01-01', validUntil: '2027-12-31' })]
    expect(answerVisa(journey(german, extended)).best.code).toBe('VF30')
  })

  it('to a number that has ended leaves no answer resting on it', () => {
    const ended = values.map((value) =>
      value.key === 'transit-240h.max-stay' ? { ...value, validUntil: '2026-06-30' } : value,
    )
    const route: VisaAnswers = {
      ...tourist('US', '2026-12-10', 5),
      from: 'JP',
      to: 'KR',
      ticket: 'yes',
      port: 'TNA',
      area: ['CN-SD'],
    }
    expect(answerVisa(journey(route)).best.code).toBe('TRANSIT240')
    expect(answerVisa({ ...journey(route), values: ended }).best.code).toBe('RECHECK')
  })
})

describe('The limits', () => {
  const outcome = (answers: VisaAnswers) => answerVisa(journey(answers)).best.code
  it('count the day after entry as the first: 30 days fit, 31 do not', () => {
    expect(outcome(tourist('DE', '2026-12-01', 30))).toBe('VF30')
    expect(outcome(tourist('DE', '2026-12-01', 31))).toBe('L')
  })

  it('compare the entry and not the departure with the end of a rule', () => {
    expect(outcome(tourist('DE', '2026-12-31', 14))).toBe('VF30')
    const { best } = answerVisa(journey(tourist('DE', '2026-12-31', 14)))
    expect(best.reasons.map(({ code }) => code)).toContain('runs-past-end')
    expect(outcome(tourist('DE', '2027-01-01', 14))).toBe('RECHECK')
  })

  it('add the days already used to those of the stay', () => {
    expect(outcome({ ...tourist('TH', '2026-12-01', 20), used: 70 })).toBe('VF_MUTUAL')
    expect(outcome({ ...tourist('TH', '2026-12-01', 20), used: 71 })).toBe('L')
  })

  it('never turn an unknown stay into a number', () => {
    expect(outcome(tourist('SM', '2026-12-01', 5))).toBe('ASK_MUTUAL')
  })

  it('ask for three more months on the passport for a transit, to the day', () => {
    const route: VisaAnswers = {
      ...tourist('US', '2026-12-10', 5),
      from: 'JP',
      to: 'KR',
      ticket: 'yes',
      port: 'TNA',
      area: ['CN-SD'],
    }
    expect(outcome({ ...route, 'passport-until': '2027-03-10' })).toBe('TRANSIT240')
    expect(outcome({ ...route, 'passport-until': '2027-03-09' })).toBe('L')
    expect(outcome({ ...route, to: 'CN' })).toBe('L')
    expect(outcome({ ...route, area: ['CN-SD', 'CN-XZ'] })).toBe('L')
    expect(outcome({ ...route, port: 'other' })).toBe('L')
  })

  it('give the visa of the purpose where no exemption fits', () => {
    const expected = { business: 'M', exchange: 'F', tourism: 'L', visit: 'L', transit: 'G' } as const
    for (const purpose of freePurposes) {
      expect(outcome({ ...tourist('NG', '2026-12-01', 20), purpose })).toBe(expected[purpose])
    }
  })
})
