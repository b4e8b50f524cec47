import { type FactState, factState, type VerificationRecord } from '@/features/freshness/fact-state'
import { contentHash } from '@/lib/content-hash'
import type { Day } from '@/lib/shanghai-day'
import { type Category, type CommonFact, type FactKey, lifetimeOf } from './category'
import type { ListingContent } from './schema'

/** The part of a listing that its facts are read from. */
export type FactSource = Pick<
  ListingContent,
  'address' | 'phones' | 'hours' | 'languages' | 'website' | 'email' | 'wechat' | 'attributes'
>

export type Fact = { key: FactKey; value: unknown; state: FactState; isExpected: boolean }

/** The value of a fact, or null when it is not known. Empty lists are not known. */
export function factValue(listing: FactSource, key: FactKey): unknown {
  const value = key.startsWith('attributes.')
    ? listing.attributes[key.slice('attributes.'.length)]
    : listing[key as CommonFact]
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value
}

/** Fingerprint of the value that a verification confirms. */
export function factHash(listing: FactSource, key: FactKey): string {
  return contentHash(factValue(listing, key))
}

function isExpected(category: Category, key: FactKey): boolean {
  if (key.startsWith('attributes.')) return category.attributes[key.slice('attributes.'.length)]?.expected === true
  return category.expected.includes(key as CommonFact)
}

/**
 * The facts of a listing in the order of its category: all that are known, and those that are not known but that a
 * place of this kind should have.
 */
export function listFacts(
  category: Category,
  listing: FactSource,
  verifications: readonly VerificationRecord[],
  today: Day,
): Fact[] {
  return category.facts
    .map((key) => {
      const value = factValue(listing, key)
      const own = verifications.filter((verification) => verification.field === key)
      const lifetime = lifetimeOf(category, key) ?? 12
      const state = factState(value !== null, contentHash(value), own, lifetime, today)
      return { key, value, state, isExpected: isExpected(category, key) }
    })
    .filter((fact) => fact.value !== null || fact.isExpected)
}

export type Level = { confirmed: number; past: number; sources: number; unknown: number; total: number }

/** How full the facts of a listing are, for the level bar. */
export function levelOf(facts: readonly Fact[]): Level {
  const level = { confirmed: 0, past: 0, sources: 0, unknown: 0, total: facts.length }
  for (const fact of facts) level[fact.state.kind] += 1
  return level
}
