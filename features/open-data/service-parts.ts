import { attributeText } from './attribute-text'
import type { Context } from './context'
import type { Entry } from './entry'
import { partId } from './identifiers'
import { hoursText, weeklyRules } from './schedule'
import type { Service } from './schema'
import { toAttribute } from './taxonomy-objects'

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** Phones in the order of the page. The id follows the number, so that a new order changes none. */
export function toPhones(entry: Entry, { words }: Context): Service['phones'] {
  return entry.phones.map(({ number, label }) => ({
    id: partId(entry.id, `phone:${number}`),
    service_id: entry.id,
    number,
    type: 'voice',
    description: words('en', `phoneLabels.${label}`) ?? label,
  }))
}

/** Opening hours as rows: one for each rule of the week, or one that has to be read. */
export function toSchedules(entry: Entry): Service['schedules'] {
  if (!entry.hours) return []
  const common = { service_id: entry.id, timezone: 8, description: hoursText(entry.hours) } as const
  const rules = weeklyRules(entry.hours)
  if (!rules) return [{ id: partId(entry.id, 'schedule'), ...common }]
  return rules.map(({ byday, opensAt, closesAt }) => ({
    id: partId(entry.id, `schedule:${byday}:${opensAt}`),
    ...common,
    freq: 'WEEKLY',
    byday,
    opens_at: opensAt,
    closes_at: closesAt,
  }))
}

/** HSDS wants ISO 639 codes, without script and region. */
export function toLanguages(entry: Entry): Service['languages'] {
  const codes = [...new Set(entry.languages.map((code) => code.split('-')[0] ?? code))]
  return codes.map((code) => ({
    id: partId(entry.id, `language:${code}`),
    service_id: entry.id,
    name: languageNames.of(code) ?? code,
    code,
    note: 'As documented in public sources. It does not promise that everyone speaks it.',
  }))
}

const per = { year: 'CNY per year', month: 'CNY per month', once: 'CNY' } as const

/** One cost for each price that is known. A range has no `amount`, only a description. */
export function toCostOptions(entry: Entry, { words }: Context): Service['cost_options'] {
  return Object.entries(entry.category.attributes).flatMap(([key, attribute]) => {
    const value = entry.attributes[key] as { min: number; max: number } | undefined
    if (attribute.type !== 'money' || !value) return []
    const isOne = value.min === value.max
    return [
      {
        id: partId(entry.id, `cost_option:${key}`),
        service_id: entry.id,
        option: words('en', `categories.${entry.category.key}.attributes.${key}`) ?? key,
        currency: 'CNY' as const,
        ...(isOne ? { amount: value.min } : {}),
        amount_description: `${isOne ? value.min : `${value.min} to ${value.max}`} ${per[attribute.per]}`,
      },
    ]
  })
}

/** Papers to bring, where the category records them. */
export function toRequiredDocuments(entry: Entry, { words }: Context): Service['required_documents'] {
  return Object.entries(entry.category.attributes).flatMap(([key, attribute]) => {
    const papers = entry.attributes[key]
    if (attribute.hsds !== 'required_documents' || !Array.isArray(papers)) return []
    return (papers as string[]).map((paper) => ({
      id: partId(entry.id, `required_document:${paper}`),
      service_id: entry.id,
      document: words('en', `categories.${entry.category.key}.options.${paper}`) ?? paper,
    }))
  })
}

/** The youngest and the oldest it is for, where the category records it. */
export function toAges(entry: Entry): Pick<Service, 'minimum_age' | 'maximum_age'> {
  for (const [key, attribute] of Object.entries(entry.category.attributes)) {
    const value = entry.attributes[key] as { min: number; max: number } | undefined
    if (attribute.hsds === 'ages' && value) return { minimum_age: value.min, maximum_age: value.max }
  }
  return {}
}

/** Category, district, area, and every fact of the category: as the value it has among fixed ones, or as a text. */
export function toServiceAttributes(entry: Entry, context: Context): Service['attributes'] {
  const { vocabulary } = context
  const link = { listingId: entry.id, linkId: entry.id, entity: 'service' } as const
  const places = [
    vocabulary.byCode('categories', entry.category.key),
    entry.district && vocabulary.byCode('districts', entry.district),
    entry.area && vocabulary.byCode('areas', entry.area),
  ]
  const plain = places.flatMap((term) => (term ? [toAttribute(term, link, context)] : []))
  const facts = Object.entries(entry.category.attributes).flatMap(([key, attribute]) => {
    const value = entry.attributes[key]
    if (value === undefined) return []
    const code = `${entry.category.key}.${key}`
    const chosen = ['choice', 'choices', 'lines'].includes(attribute.type)
    const codes = chosen ? [value].flat().map((option) => `${code}.${option}`) : [code]
    const text = chosen ? undefined : attributeText(attribute, value)
    return codes.flatMap((one) => {
      const term = vocabulary.byCode('facts', one)
      return term ? [toAttribute(term, link, context, text)] : []
    })
  })
  return [...plain, ...facts]
}
