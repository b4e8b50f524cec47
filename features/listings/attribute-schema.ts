import { z } from 'zod'
import { locales } from '@/i18n/locales'
import { isPartialDate } from '@/lib/partial-date'
import type { Attribute, Category } from './category'
import { districts, metroLines } from './places'

const count = z.number().nonnegative().max(1_000_000_000)
const name = z
  .object({ zh: z.string().trim().max(120).nullish(), en: z.string().trim().max(160).nullish() })
  .refine((value) => value.zh || value.en, { error: 'empty-name' })

const isNotEmpty = (list: readonly unknown[]) => list.length > 0

/**
 * A set, written in one order without repetition: two people who tick the same boxes have said the same, and a
 * confirmation of a value must outlive a form that sends it in another order.
 */
function setOf<T extends z.ZodType<string>>(element: T, order: readonly string[]) {
  const rank = (value: string) => {
    const index = order.indexOf(value)
    return index < 0 ? order.length : index
  }
  return z.array(element).transform((list) => [...new Set(list)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)))
}

/** Language codes, those of the portal first. */
export const languageSet = setOf(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'language'), locales)

function valueSchema(attribute: Attribute): z.ZodType {
  switch (attribute.type) {
    case 'boolean':
      return z.boolean()
    case 'choice':
      return z.enum(attribute.options as [string, ...string[]])
    case 'choices':
      return setOf(z.enum(attribute.options as [string, ...string[]]), attribute.options).refine(isNotEmpty)
    case 'number':
      return count
    case 'year':
      return z.number().int().min(1000).max(2100)
    case 'date':
      return z.string().refine(isPartialDate, 'date')
    case 'range':
    case 'money':
      return z
        .union([count, z.object({ min: count, max: count })])
        .transform((value) => (typeof value === 'number' ? { min: value, max: value } : value))
        .refine((value) => value.min <= value.max, { error: 'range-order' })
    case 'languages':
      return languageSet.refine(isNotEmpty)
    case 'lines':
      return setOf(z.enum(metroLines), metroLines).refine(isNotEmpty)
    case 'name':
      return name
    case 'names':
      return z.array(name.and(z.object({ heightM: count.optional() }))).min(1)
    case 'words':
      return z
        .union([z.string().trim().min(1).max(200), z.array(z.string().trim().min(1).max(200)).min(1)])
        .transform((value) => (Array.isArray(value) ? value : [value]))
    case 'populations':
      return z.array(z.object({ code: z.enum(districts), population: count })).min(1)
  }
}

const made = new WeakMap<Category, ReturnType<typeof makeSchema>>()

/** Accepts exactly the attributes of a category; an attribute left out or null is unknown. */
export function attributesSchema(category: Category) {
  // Making a schema takes longer than checking a content with it, and a sheet has thousands.
  const schema = made.get(category) ?? makeSchema(category)
  made.set(category, schema)
  return schema
}

function makeSchema(category: Category) {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, attribute] of Object.entries(category.attributes)) shape[key] = valueSchema(attribute).nullish()
  return z.strictObject(shape).transform((attributes) => {
    const known = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined)
    return Object.fromEntries(known)
  })
}
