import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPolicySeed } from '@/prisma/seed/seed'
import { cardFlow } from './card-flow'
import { relevantAnswers, visaFlow } from './flow'
import { parseCardAnswers, parseVisaAnswers } from './schema'
import { workedCases } from './worked-cases'

const { rules, values } = readPolicySeed(path.resolve('prisma/seed'))
const queryOf = (text: string) => {
  const query = new URLSearchParams(text)
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))
}

describe('A traveller of the worked cases', () => {
  it.each(workedCases.flatMap((given) => (given.visa ? [{ ...given, visa: given.visa }] : [])))(
    '$number, $who.en, gets $visa.best without another question',
    ({ visa, on }) => {
      const { answers, errors } = parseVisaAnswers(queryOf(visa.query))
      expect(errors).toEqual({})
      const { next, answer } = visaFlow({ answers: relevantAnswers(answers), rules, values, today: on })
      expect(answer.best.code).toBe(visa.best)
      expect(next).toBeNull()
      const offered = [answer.best, ...answer.also].map(({ code }) => code)
      for (const code of visa.also ?? []) expect(offered).toContain(code)
      for (const code of visa.never ?? []) expect(offered).not.toContain(code)
    },
  )

  it.each(
    workedCases.flatMap(({ number, who, on, card = [] }) =>
      card.map((check) => ({ number, who: who.en, on, ...check })),
    ),
  )('$number, $who, is told $answer about the card', ({ query, on, answer: expected, notes = [], days }) => {
    const { answers, errors } = parseCardAnswers(queryOf(query))
    expect(errors).toEqual({})
    const { next, answer } = cardFlow({ answers, rules, values, today: on })
    expect(answer.code).toBe(expected)
    expect(next).toBeNull()
    expect(answer.notes).toEqual(notes)
    if (days) expect(answer.maxDays?.amount).toBe(days)
  })
})

describe('The details of the worked cases', () => {
  const answerOf = (number: number) => {
    const given = workedCases.find((one) => one.number === number)
    const { answers } = parseVisaAnswers(queryOf(given?.visa?.query ?? ''))
    return visaFlow({ answers, rules, values, today: '2026-11-23' }).answer
  }

  it('leave by the last day counted from the day after entry', () => {
    expect(answerOf(1).best.leaveBy).toBe('2027-01-04')
    expect(answerOf(4).best.leaveBy).toBe('2026-12-17')
    expect(answerOf(3).best.leaveBy).toBe('2027-03-31')
  })

  it('print no date that rests on an old source', () => {
    expect(answerOf(9).best).toMatchObject({ leaveBy: null, unconfirmed: true })
  })

  it('say until when a residence permit is to be applied for', () => {
    expect(answerOf(6).dates).toContainEqual({ code: 'permit-by', day: '2026-12-31' })
  })

  it('name the rule and its end', () => {
    expect(answerOf(2).best.rule).toMatchObject({ place: 'DE', validUntil: '2026-12-31' })
    expect(answerOf(2).dates.map(({ code }) => code)).not.toContain('leave-by')
  })
})
