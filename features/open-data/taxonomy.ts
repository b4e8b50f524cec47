import type { Attribute, Category } from '@/features/listings/category'
import { districts, metroLines } from '@/features/listings/places'
import { directoryCategories } from '@/features/listings/registry'
import { type Locale, locales } from '@/i18n/locales'
import type { Words } from '@/i18n/words'
import { type Entry, mainText } from './entry'
import { areaTermId, vocabularyId } from './identifiers'

/**
 * What entries are classified by.
 * - `categories`: the directories of the portal
 * - `districts`: the districts and counties of Jinan
 * - `areas`: the parts of the city that newcomers speak of; each is a listing with a page
 * - `facts`: the facts that one category has, and under each the values it can take
 */
export const taxonomyKeys = ['categories', 'districts', 'areas', 'facts'] as const
export type TaxonomyKey = (typeof taxonomyKeys)[number]

/** Which entries have a term. */
export type TermRule =
  | { kind: 'category'; category: string }
  | { kind: 'district'; district: string }
  | { kind: 'area'; area: string }
  /** The fact is known, whatever its value. */
  | { kind: 'fact'; category: string; key: string }
  | { kind: 'value'; category: string; key: string; value: string }

export type Term = {
  id: string
  taxonomy: TaxonomyKey
  /** Unique in its taxonomy, the same in every portal that has the term. */
  code: string
  parentId: string | null
  name: string
  description: string
  /** Its name by language, as far as there is one. */
  names: ReadonlyMap<Locale, string>
  rule: TermRule
}

export type Vocabulary = {
  terms: readonly Term[]
  byId(id: string): Term | null
  byCode(taxonomy: TaxonomyKey, code: string): Term | null
}

/** The id of a taxonomy. */
export function taxonomyId(key: TaxonomyKey): string {
  return vocabularyId(`taxonomy:${key}`)
}

function namesOf(words: Words, key: string): Map<Locale, string> {
  return new Map(
    locales.flatMap((locale) => {
      const name = words(locale, key)
      return name ? [[locale, name] as const] : []
    }),
  )
}

type Draft = { taxonomy: TaxonomyKey; code: string; words: string; rule: TermRule; parent?: Term; about?: string }

function term(words: Words, { taxonomy, code, words: key, rule, parent, about }: Draft): Term {
  const names = namesOf(words, key)
  const name = names.get('en') ?? code
  const id = vocabularyId(`taxonomy_term:${taxonomy}:${code}`)
  return { id, taxonomy, code, parentId: parent?.id ?? null, name, description: about ?? name, names, rule }
}

/** The values an attribute can take, with the message key of each. */
function optionsOf(category: Category, attribute: Attribute): [option: string, words: string][] {
  if (attribute.type === 'choice' || attribute.type === 'choices')
    return attribute.options.map((option) => [option, `categories.${category.key}.options.${option}`])
  if (attribute.type === 'lines') return metroLines.map((line) => [line, `metroLines.${line}`])
  return []
}

function factTerms(words: Words, category: Category): Term[] {
  const title = words('en', `categories.${category.key}.title`) ?? category.key
  return Object.entries(category.attributes).flatMap(([key, attribute]) => {
    const code = `${category.key}.${key}`
    const parent = term(words, {
      taxonomy: 'facts',
      code,
      words: `categories.${category.key}.attributes.${key}`,
      rule: { kind: 'fact', category: category.key, key },
      about: `${title}: ${words('en', `categories.${category.key}.attributes.${key}`) ?? key}`,
    })
    const options = optionsOf(category, attribute).map(([value, option]) =>
      term(words, {
        taxonomy: 'facts',
        code: `${code}.${value}`,
        words: option,
        rule: { kind: 'value', category: category.key, key, value },
        parent,
        about: `${parent.description}: ${words('en', option) ?? value}`,
      }),
    )
    return [parent, ...options]
  })
}

function areaTerm(area: Entry): Term {
  const names = new Map(
    [...area.texts].flatMap(([locale, texts]) => (texts.name ? [[locale, texts.name.value] as const] : [])),
  )
  return {
    id: areaTermId(area.id),
    taxonomy: 'areas',
    code: area.slug,
    parentId: null,
    name: mainText(area, 'name') ?? area.slug,
    description: mainText(area, 'summary') ?? area.slug,
    names,
    rule: { kind: 'area', area: area.slug },
  }
}

/** The terms that only a release changes: those of the registry of categories and of the districts. */
function fixedTerms(words: Words): Term[] {
  const categoryTerms = directoryCategories.map(({ key }) =>
    term(words, {
      taxonomy: 'categories',
      code: key,
      words: `categories.${key}.title`,
      rule: { kind: 'category', category: key },
    }),
  )
  const districtTerms = districts.map((district) =>
    term(words, {
      taxonomy: 'districts',
      code: district,
      words: `districts.${district}`,
      rule: { kind: 'district', district },
    }),
  )
  return [...categoryTerms, ...districtTerms, ...directoryCategories.flatMap((category) => factTerms(words, category))]
}

const fixedByWords = new WeakMap<Words, Term[]>()

/**
 * All terms: those of the registry and of the districts, and the areas that are published.
 * @param areas the published listings of category `areas`
 */
export function createVocabulary(words: Words, areas: readonly Entry[]): Vocabulary {
  const fixed = fixedByWords.get(words) ?? fixedTerms(words)
  fixedByWords.set(words, fixed)
  const terms = [...fixed, ...areas.map(areaTerm)]
  const byId = new Map(terms.map((entry) => [entry.id, entry]))
  const byCode = new Map(terms.map((entry) => [`${entry.taxonomy}:${entry.code}`, entry]))
  return {
    terms,
    byId: (id) => byId.get(id) ?? null,
    byCode: (taxonomy, code) => byCode.get(`${taxonomy}:${code}`) ?? null,
  }
}
