/**
 * What a category of the directory is. One definition drives directory, filters, entry page, staff form, structured
 * data and exchange formats. A new category is one file in `categories/` and its words in `messages/`.
 */
export type AttributeType =
  | { type: 'boolean' }
  | { type: 'choice'; options: readonly string[] }
  | { type: 'choices'; options: readonly string[] }
  | { type: 'number'; unit?: Unit }
  | { type: 'year' }
  | { type: 'date' }
  | { type: 'range'; unit: Unit }
  | { type: 'money'; per: 'year' | 'month' | 'once' }
  | { type: 'languages' }
  | { type: 'lines' }
  | { type: 'name' }
  | { type: 'names' }
  | { type: 'words' }
  | { type: 'populations' }

export type Unit = 'km2' | 'km' | 'years' | 'months' | 'beds' | 'rooms'

export type Attribute = AttributeType & {
  /** Months after which a confirmation is too old. */
  lifetime: number
  /** Offered as a filter of the directory. `groups` folds many options into a few the visitor would look for. */
  filter?: true | { groups: Readonly<Record<string, readonly string[]>> }
  /** Shown in a comparison. */
  comparable?: true
  /** Shown even when unknown, as a fact this kind of place should have. */
  expected?: true
  /** A question in Chinese to ask when unknown: message `listings.ask.<category>.<key>`. */
  ask?: true
  /** Shown as a mark on the card when known: a true flag, or the named options. */
  mark?: true | readonly string[]
  /** Property of schema.org it fills, with the value as is. */
  jsonLd?: string
  /** What it is in the Human Services Data Specification, beside being an attribute there. Prices need no mark. */
  hsds?: 'ages' | 'required_documents'
}

export type Attributes = Readonly<Record<string, Attribute>>

/** Facts every category may have; the others are its attributes, written `attributes.<key>`. */
export const commonFacts = ['address', 'phones', 'hours', 'languages', 'website', 'email', 'wechat'] as const
export type CommonFact = (typeof commonFacts)[number]
export type FactKey = CommonFact | `attributes.${string}`

export type Category = {
  /** Key in the registry, column value, message key and URL segment at once. */
  key: string
  /** `area` profiles are reached under `/areas` and do not form a directory. */
  kind: 'directory' | 'area'
  /** Position among the categories on the home page and in menus. */
  order: number
  /** Outline drawing, 84 by 84: path data of the strong and the faint strokes. */
  pictogram: { strong: string; faint: string }
  /** Type of schema.org; may depend on an attribute. */
  schemaOrg: string | ((attributes: Record<string, unknown>) => string)
  /** The facts in the order of the table. */
  facts: readonly FactKey[]
  /** Common facts shown even when unknown. */
  expected: readonly CommonFact[]
  attributes: Attributes
  /** Filters in the order of the panel; `district`, `area` and `languages` exist for every category. */
  filters: readonly ('district' | 'area' | 'languages' | 'phone' | 'address' | `attributes.${string}`)[]
  /** Filter values that the home page links to, `[filter, value]`. */
  shortcuts: readonly (readonly [filter: string, value: string])[]
}

/** Checks at compile time that a definition names only attributes it has. */
export function defineCategory<const A extends Attributes>(
  category: Omit<Category, 'attributes' | 'facts' | 'filters'> & {
    attributes: A
    facts: readonly (CommonFact | `attributes.${Extract<keyof A, string>}`)[]
    filters: readonly (
      | 'district'
      | 'area'
      | 'languages'
      | 'phone'
      | 'address'
      | `attributes.${Extract<keyof A, string>}`
    )[]
  },
): Category {
  return category
}

/** Months a confirmation of a common fact lasts. */
export const commonLifetimes: Record<CommonFact, number> = {
  address: 24,
  phones: 6,
  hours: 6,
  languages: 6,
  website: 12,
  email: 12,
  wechat: 12,
}

/** Months a confirmation of this fact lasts, or null for a fact the category does not have. */
export function lifetimeOf(category: Category, fact: FactKey): number | null {
  if (fact.startsWith('attributes.')) return category.attributes[fact.slice('attributes.'.length)]?.lifetime ?? null
  return commonLifetimes[fact as CommonFact] ?? null
}
