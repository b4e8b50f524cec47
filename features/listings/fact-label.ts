import type { Category, FactKey } from './category'

/** Message key of the name of a fact. */
export function factLabelKey(category: Category, fact: FactKey): string {
  return fact.startsWith('attributes.') ? `categories.${category.key}.${fact}` : `facts.${fact}`
}
