import { z } from 'zod'
import { type Locale, locales } from '@/i18n/locales'
import { licences } from './licence'

/** Name of a picture in the store and in contents: the fingerprint of what was uploaded. */
export const pictureHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'picture')

/** What a picture shows, for whoever cannot see it, by language. An empty one is none. */
export const alternativesSchema = z.partialRecord(
  z.enum(locales as [Locale, ...Locale[]]),
  z.string().trim().max(300, 'too-long'),
)
export type Alternatives = z.output<typeof alternativesSchema>

/** Per cent from the left or from the top, in tens: one style class each. */
const share = z.coerce.number('number').int('number').min(0, 'number').max(100, 'number').multipleOf(10, 'number')

/** What staff say about a picture. */
export const descriptionSchema = z.object({
  hash: pictureHashSchema,
  /** The revision of the picture the form was made from. */
  revision: z.coerce.number().int().positive(),
  alternatives: alternativesSchema.transform(
    (texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Alternatives,
  ),
  credit: z.string().trim().max(200, 'too-long'),
  licence: z.preprocess((value) => value || null, z.enum(licences).nullable()),
  focalX: share,
  focalY: share,
})
export type Description = z.output<typeof descriptionSchema>

/** Which pictures the library shows. */
export const pictureFilters = ['all', 'unused', 'unready'] as const
export type PictureFilter = (typeof pictureFilters)[number]

export const librarySchema = z.object({
  show: z.enum(pictureFilters).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
