import type { Day } from '@/lib/shanghai-day'
import type { VisaOutcome } from '../finding'

/** A journey at the border of a rule. The expected answer was read off the finding named, not off the engine. */
export type BorderCase = {
  name: string
  /** The number of the finding the answer follows from. */
  finding: string
  on?: Day
  query: string
  best: VisaOutcome
  also?: readonly VisaOutcome[]
  never?: readonly VisaOutcome[]
  /** Null: no day may be printed. */
  leaveBy?: Day | null
  permitBy?: Day
  reasons?: readonly string[]
}

/** A journey with everything answered that the rules ask. */
export const base = (passport: string, purpose: string, entry: Day, departure: Day, until = '2030-01-01') =>
  `passport=${passport}&kind=ordinary&permit=no&card=none&used=0&urgent=no&purpose=${purpose}` +
  `&entry=${entry}&departure=${departure}&passport-until=${until}`
/** The same journey with other answers. */
export const changed = (query: string, changes: Record<string, string>) => {
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value)
  return parameters.toString()
}
const route = { ticket: 'yes', port: 'TNA', area: 'CN-SD' }
/** There and back to the same place, so that the transit rule is out of the question. */
export const back = (query: string) => changed(query, { from: 'FR', to: 'FR', ...route })
/** By way of China from one place to another, through the airport of Jinan and within Shandong. */
export const through = (query: string, from: string, to: string, more: Record<string, string> = {}) =>
  changed(query, { from, to, ...route, ...more })
/** With a card that shows CHN and is linked to the passport. */
export const card = (query: string, issuer: string, more: Record<string, string> = {}) =>
  changed(query, { card: issuer, chn: 'yes', linked: 'yes', 'card-until': '2030-01-01', ...more })
