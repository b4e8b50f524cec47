import { z } from 'zod'
import type { Attribute, Category } from './category'
import { districts, metroLines } from './places'

const count = z.number().nonnegative().max(1_000_000_000)
const name = z
  .object({ zh: z.string().trim().max(120).nullish(), en: z.string().trim().max(160).nullish() })
  .refine((value) => value.zh || value.en, { error: 'empty-name' })

function valueSchema(attribute: Attribute): z.ZodType {
  switch (attribute.type) {
    case 'boolean':
      return z.boolean()
    case 'choice':
      return z.enum(attribute.options as [string, ...string[]])
    case 'choices':
      return z.array(z.enum(attribute.options as [string, ...string[]])).min(1)
    case 'number':
      return count
    case 'year':
      return z.number().int().min(1000).max(2100)
    case 'date':
      return z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date')
    case 'range':
    case 'money':
      return z
        .union([count, z.object({ min: count, max: count })])
        .transform((value) => (typeof value === 'number' ? { min: value, max: value } : value))
        .refine((value) => value.min <= value.max, { error: 'range-order' })
    case 'languages':
      return z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'language')).min(1)
    case 'lines':
      return z.array(z.enum(metroLines)).min(1)
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

/** Accepts exactly the attributes of a category; an attribute left out or null is unknown. */
export function attributesSchema(category: Category) {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, attribute] of Object.entries(category.attributes)) shape[key] = valueSchema(attribute).nullish()
  return z.strictObject(shape).transform((attributes) => {
    const known = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined)
    return Object.fromEntries(known)
  })
}
