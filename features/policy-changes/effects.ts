import { valueOn } from '@/features/policy/dated'
import type { RuleContent, Unit, ValueContent } from '@/features/policy/schema'
import { cardFlow } from '@/features/visa-finder/card-flow'
import { relevantAnswers, visaFlow } from '@/features/visa-finder/flow'
import { parseCardAnswers, parseVisaAnswers } from '@/features/visa-finder/schema'
import { type WorkedCase, workedCases } from '@/features/visa-finder/worked-cases'
import { countryCodes } from '@/lib/country-codes'
import { addDays, type Day, daysBetween } from '@/lib/shanghai-day'

/** Everything that decides an answer, before or after a change. */
export type PolicyContents = { rules: readonly RuleContent[]; values: readonly ValueContent[] }

/** What the finder or the card check tells somebody, as far as a change of policy can alter it. */
export type Told = {
  code: string
  /** How sure it is, or null where the check knows no such thing. */
  state: string | null
  leaveBy: Day | null
  maxDays: number | null
  unconfirmed: boolean
  /** Last day of the rule it rests on. */
  ruleUntil: Day | null
  also: readonly string[]
  amounts: readonly { key: string; unit: Unit; amount: number | null; day: Day | null }[]
}

export type CaseChange = {
  number: number
  who: WorkedCase['who']
  /** The page that answers. */
  page: 'visa' | 'card'
  /** The day it is asked on: that of the case, or the chosen day with every day of the journey moved along. */
  on: Day
  before: Told
  after: Told
}

function amountsOf(keys: readonly string[], values: readonly ValueContent[], day: Day): Told['amounts'] {
  return keys.flatMap((key) => {
    const { state, row } = valueOn(values, key, day)
    return state === 'in-force' ? [{ key, unit: row.unit, amount: row.amount, day: row.day }] : []
  })
}

const queryOf = (text: string) => {
  const query = new URLSearchParams(text)
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))
}

/** Every day in a query so many days later. */
export const moveDays = (query: string, days: number): string =>
  query.replace(/\d{4}-\d{2}-\d{2}/g, (day) => addDays(day, days))

/** What the visa finder says to a query on a day. */
export function tellVisa({ rules, values }: PolicyContents, query: string, today: Day): Told {
  const answers = relevantAnswers(parseVisaAnswers(queryOf(query)).answers)
  const { best, also } = visaFlow({ answers, rules, values, today }).answer
  return {
    code: best.code,
    state: best.state,
    leaveBy: best.leaveBy,
    maxDays: best.rule?.maxStayDays ?? null,
    unconfirmed: best.unconfirmed,
    ruleUntil: best.rule?.validUntil ?? null,
    also: also.map(({ code }) => code),
    amounts: amountsOf(best.values, values, answers.entry ?? today),
  }
}

/** What the card check says to a query on a day. */
export function tellCard({ rules, values }: PolicyContents, query: string, today: Day): Told {
  const { answers } = parseCardAnswers(queryOf(query))
  const answer = cardFlow({ answers, rules, values, today }).answer
  return {
    code: answer.code,
    state: null,
    leaveBy: null,
    maxDays: answer.maxDays?.amount ?? null,
    unconfirmed: answer.maxDays?.confirmed === false,
    ruleUntil: answer.rule?.validUntil ?? null,
    also: answer.notes,
    amounts: amountsOf(answer.values, values, today),
  }
}

export const isSame = (before: Told, after: Told) => JSON.stringify(before) === JSON.stringify(after)

/** The worked cases whose answer a change alters, as they stand and as if they were asked on another day. */
export function changedCases(before: PolicyContents, after: PolicyContents, day: Day): CaseChange[] {
  return workedCases.flatMap(({ number, who, on, visa, card = [] }) => {
    const asked = [
      ...(visa ? [['visa', visa.query] as const] : []),
      ...card.map(({ query }) => ['card', query] as const),
    ]
    return [...new Set([on, day])].flatMap((other) =>
      asked.flatMap(([page, query]) => {
        const tell = page === 'visa' ? tellVisa : tellCard
        const moved = moveDays(query, daysBetween(on, other))
        const told = { before: tell(before, moved, other), after: tell(after, moved, other) }
        return isSame(told.before, told.after) ? [] : [{ number, who, page, on: other, ...told }]
      }),
    )
  })
}

/** The purposes most people travel for. */
export const sampledPurposes = ['tourism', 'business'] as const
export type SampledPurpose = (typeof sampledPurposes)[number]

/** Days of the stay that is tried for every nationality. */
export const sampledStay = 14

/** Passports that get another answer for the same reason. */
export type NationalityChange = { purpose: SampledPurpose; before: Told; after: Told; passports: readonly string[] }

/**
 * Tries every nationality with an ordinary passport for a short stay that begins on a day, and gives those whose answer
 * a change alters, together where the answers are the same.
 */
export function changedNationalities(before: PolicyContents, after: PolicyContents, day: Day): NationalityChange[] {
  const groups = new Map<string, NationalityChange>()
  for (const purpose of sampledPurposes) {
    for (const passport of countryCodes) {
      const query = new URLSearchParams({
        ...{ passport, purpose, kind: 'ordinary', permit: 'no', card: 'none', used: '0', urgent: 'no' },
        ...{ entry: day, departure: addDays(day, sampledStay), 'passport-until': addDays(day, 730) },
      }).toString()
      const told = { before: tellVisa(before, query, day), after: tellVisa(after, query, day) }
      if (isSame(told.before, told.after)) continue
      const key = JSON.stringify([purpose, told])
      const passports = [...(groups.get(key)?.passports ?? []), passport]
      groups.set(key, { purpose, ...told, passports })
    }
  }
  return [...groups.values()]
}

type Dated = { validFrom: Day | null; validUntil: Day | null }

/** The first day from today on which a change can be seen: its start, or the day after the end that was moved. */
export function firstDayOfChange(before: Dated | null, after: Dated | null, today: Day): Day {
  const ends = [before?.validUntil, after?.validUntil].flatMap((end) => end || []).sort()
  const movedEnd = before && after && before.validUntil !== after.validUntil ? ends[0] : undefined
  const start = after?.validFrom ?? today
  const first = movedEnd ? addDays(movedEnd, 1) : start
  return first > today ? first : today
}

/** The contents in use with one row replaced, added or, with null, taken out. */
export function withChange<T extends { id: string; content: unknown }>(
  rows: readonly T[],
  id: string,
  content: T['content'] | null,
): T['content'][] {
  const others = rows.filter((row) => row.id !== id).map((row) => row.content)
  return content === null ? others : [...others, content]
}
