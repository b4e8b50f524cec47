import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { pictureHashSchema } from '@/features/media/schema'
import { locales } from '@/i18n/locales'
import { isOpeningHours } from '@/lib/opening-hours'
import { isPartialDate } from '@/lib/partial-date'
import { attributesSchema, languageSet } from './attribute-schema'
import { districts, jinanBounds } from './places'
import { getCategory } from './registry'

export const textFields = ['name', 'summary', 'description', 'address', 'notes'] as const
export type TextField = (typeof textFields)[number]

/** How a text came to be. `sourceHash` is the hash of the English text it was made from; null for an original. */
export const textSchema = z.object({
  value: z.string().trim().min(1).max(4000),
  origin: z.enum(['human', 'machine']),
  sourceHash: z.string().nullable(),
  editorId: z.string().nullable(),
})
export type Text = z.output<typeof textSchema>

const localeTexts = z.object({
  name: textSchema.optional(),
  summary: textSchema.optional(),
  description: textSchema.optional(),
  address: textSchema.optional(),
  notes: textSchema.optional(),
})
export type LocaleTexts = z.output<typeof localeTexts>

export const sourceQualities = [
  'official',
  'institutional',
  'statistics',
  'press',
  'press release',
  'press-release copy',
  'press copy',
  'encyclopedia',
  'encyclopedia-copy',
  'local-government post',
  'official WeChat copy',
  'document copy',
  'school article copy',
  'technical note',
  'review',
  'library abstract',
  'reference',
  'secondary',
  'personal blog',
  'mirror',
  'low',
] as const
export type SourceQuality = (typeof sourceQualities)[number]

export const phoneLabels = [
  'switchboard',
  'admissions',
  'international-students',
  'residence-and-insurance',
  'hotline',
  'local-number',
  'emergency',
  'main',
] as const

/** National short numbers (110, 12345 …) have three to six digits and are dialled as they are. */
const shortNumber = /^\d{3,6}$/

/** A number as people type it, to E.164, or a short number unchanged. A number without country code is Chinese. */
export const phoneNumberSchema = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (shortNumber.test(typed)) return typed
    const parsed = parsePhoneNumberFromString(typed, 'CN')
    // 0531-12367 and the like reach a hotline through an area code; numbering plans do not list them.
    if (parsed && (parsed.isPossible() || /^\+86\d{2,3}1\d{4}$/.test(parsed.number))) return parsed.number as string
    context.addIssue({ code: 'custom', message: 'phone' })
    return z.NEVER
  })

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'url' }).max(500)

const hours = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('appointment') }),
  z.object({ kind: z.literal('weekly'), value: z.string().trim().min(2).max(300).refine(isOpeningHours, 'hours') }),
])
export type Hours = z.output<typeof hours>

const point = z.object({
  lat: z.number('number').min(jinanBounds.south, 'outside-jinan').max(jinanBounds.north, 'outside-jinan'),
  lng: z.number('number').min(jinanBounds.west, 'outside-jinan').max(jinanBounds.east, 'outside-jinan'),
  precision: z.enum(['exact', 'street', 'district']),
  basis: z.string().max(500).nullable(),
})

const source = z.object({
  url: z.url({ protocol: /^https?$/, error: 'url' }).max(1000),
  title: z.string().trim().min(1).max(300),
  published: z.string().refine(isPartialDate, 'date').nullable(),
  retrieved: z.string().refine((date) => date.length === 10 && isPartialDate(date), 'date'),
  quality: z.enum(sourceQualities),
  fields: z.array(z.string()),
  supports: z.array(z.string()),
})
export type ListingSource = z.output<typeof source>

/** A list in which a form may leave rows empty. They are dropped after the others were checked in their places. */
const rowsOf = <T extends z.ZodType>(row: T) =>
  z.array(row.optional()).transform((rows) => rows.filter((entry) => entry !== undefined))

export const slugSchema = z
  .string()
  .trim()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')

/** Everything staff can write about a listing. A revision stores exactly this. */
export const listingContentSchema = z
  .object({
    category: z.string().refine((key) => getCategory(key) !== null, 'category'),
    slug: slugSchema,
    confidence: z.enum(['high', 'medium', 'low']).nullable(),
    district: z.enum(districts).nullable(),
    area: slugSchema.nullable(),
    point: point.nullable(),
    address: z.string().trim().min(1).max(300).nullable(),
    phones: rowsOf(z.object({ number: phoneNumberSchema, label: z.enum(phoneLabels) })),
    website: webAddress.nullable(),
    email: z.email('email').nullable(),
    wechat: z.string().trim().min(1).max(60).nullable(),
    hours: hours.nullable(),
    languages: languageSet,
    attributes: z.record(z.string(), z.unknown()),
    internalNote: z.string().max(8000),
    /** Names of pictures of the library in the order they are shown. Contents from before there were any have none. */
    pictures: z
      .array(pictureHashSchema)
      .max(12, 'too-long')
      .default([])
      .transform((hashes) => [...new Set(hashes)]),
    sources: rowsOf(source).superRefine((sources, context) => {
      const urls = sources.map(({ url }) => url)
      for (const [index, url] of urls.entries()) {
        if (urls.indexOf(url) < index)
          context.addIssue({ code: 'custom', message: 'source-twice', path: [index, 'url'] })
      }
    }),
    texts: z.partialRecord(z.enum(locales as [string, ...string[]]), localeTexts),
  })
  .transform((content, context) => {
    const category = getCategory(content.category)
    if (!category) return z.NEVER
    const attributes = attributesSchema(category).safeParse(content.attributes)
    if (attributes.success) return { ...content, attributes: attributes.data as Record<string, unknown> }
    for (const issue of attributes.error.issues) {
      context.addIssue({ code: 'custom', message: issue.message, path: ['attributes', ...issue.path] })
    }
    return z.NEVER
  })
  .refine((content) => content.texts.en?.name || content.texts.zh?.name, {
    path: ['texts', 'en', 'name'],
    error: 'required',
  })

export type ListingContent = z.output<typeof listingContentSchema>
