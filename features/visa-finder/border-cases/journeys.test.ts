import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPolicySeed } from '@/prisma/seed/seed'
import { cardFlow } from '../card-flow'
import { relevantAnswers, visaFlow } from '../flow'
import { parseCardAnswers, parseVisaAnswers } from '../schema'
import { cardBorderCases } from './card'
import { mutual, unilateral } from './exemptions'
import { others } from './permits-and-visas'
import { transit } from './transit'

const { rules, values } = readPolicySeed(path.resolve('prisma/seed'))
const today = '2026-11-23'
const queryOf = (text: string) => {
  const query = new URLSearchParams(text)
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))
}

describe('A traveller at the border of a rule', () => {
  it.each([...unilateral, ...mutual, ...transit, ...others])('$finding: $name, gets $best', (given) => {
    const { answers, errors } = parseVisaAnswers(queryOf(given.query))
    expect(errors).toEqual({})
    const { next, answer } = visaFlow({
      answers: relevantAnswers(answers),
      rules,
      values,
      today: given.on ?? today,
    })
    const { best, also, dates } = answer
    expect(best.code).toBe(given.best)
    expect(next).toBeNull()
    const offered = [best, ...also].map(({ code }) => code)
    expect(offered).toEqual(expect.arrayContaining([...(given.also ?? [])]))
    expect(offered.filter((code) => given.never?.includes(code))).toEqual([])
    if (given.leaveBy !== undefined) {
      expect(best.leaveBy).toBe(given.leaveBy)
      expect(dates.find(({ code }) => code === 'leave-by')?.day ?? null).toBe(given.leaveBy)
    }
    expect(dates.find(({ code }) => code === 'permit-by')?.day).toBe(given.permitBy)
    expect(best.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...(given.reasons ?? [])]))
  })
})

describe('The card at the border of a rule', () => {
  it.each(cardBorderCases.map(([finding, query, expected, days]) => ({ finding, query, expected, days })))(
    '$finding: $query is $expected',
    ({ query, expected, days }) => {
      const { answers, errors } = parseCardAnswers(queryOf(query))
      expect(errors).toEqual({})
      const { next, answer } = cardFlow({ answers, rules, values, today })
      expect(answer.code).toBe(expected)
      expect(next).toBeNull()
      if (days) expect(answer.maxDays?.amount).toBe(days)
    },
  )
})
