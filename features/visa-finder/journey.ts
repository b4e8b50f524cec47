import { ruleOn, type Standing, valueOn } from '@/features/policy/dated'
import type { RuleContent, RuleKind, RuleOf, ValueContent } from '@/features/policy/schema'
import { addDays, type Day, daysBetween } from '@/lib/shanghai-day'
import type { VisaAnswers } from './schema'

/** What the engine works on: the answers, the published policy, and the day it is in Jinan. */
export type Journey = {
  answers: VisaAnswers
  rules: readonly RuleContent[]
  values: readonly ValueContent[]
  today: Day
}

/** The day rules are compared with: the entry, never the departure. */
export const entryOf = ({ answers, today }: Journey): Day => answers.entry ?? today

/** Days in China; day 1 is the day after entry, so it is departure minus entry. Null while a date is missing. */
export function stayOf({ answers }: Journey): number | null {
  return answers.entry && answers.departure ? daysBetween(answers.entry, answers.departure) : null
}

/** The last day of a stay of so many days. */
export const lastDay = (entry: Day, days: number): Day => addDays(entry, days)

/** What a kind of rule says about a place on the day of entry. */
export function ruleFor<K extends RuleKind>(journey: Journey, kind: K, place: string): Standing<RuleOf<K>> {
  return ruleOn(journey.rules, kind, place, entryOf(journey))
}

/** An amount on a day. `confirmed` is false where it rests on a doubtful source. Null: not known, or no longer. */
export function amountOn(
  journey: Pick<Journey, 'values'>,
  key: string,
  day: Day,
): { amount: number; confirmed: boolean } | null {
  const { state, row } = valueOn(journey.values, key, day)
  if (state !== 'in-force' || row.amount === null) return null
  return { amount: row.amount, confirmed: row.confidence !== 'check' }
}
