import { z } from 'zod'
import { instantSchema } from '@/features/review/schema'
import { type Locale, locales } from '@/i18n/locales'
import { pageKinds } from './page-kind'

export const noticeLevels = ['info', 'warning', 'urgent'] as const

const text = z.string().trim().max(400, 'too-long')
const needed = text.min(1, 'required')
const optional = text.default('')
const textShape = {
  ...{ en: needed, zh: needed },
  ...{ ar: optional, de: optional, es: optional, fr: optional, ja: optional, ko: optional, pt: optional, ru: optional },
} satisfies Record<Locale, z.ZodType>

/** Languages a notice cannot do without: that of most visitors, and that of who answers for it. */
export const requiredLanguages: readonly Locale[] = ['en', 'zh']

/** Texts by locale; empty ones are left out. */
export const noticeTextsSchema = z.partialRecord(z.enum(locales), z.string())

/** A notice as a form sends it; each text under the code of its language. */
export const noticeSchema = z
  .object({
    ...textShape,
    level: z.enum(noticeLevels),
    pages: z.array(z.enum(pageKinds)),
    link: z.union(
      [z.literal(''), z.url({ protocol: /^https?$/, error: 'url' }).max(500), z.string().regex(/^\/[a-z]/)],
      {
        error: 'url',
      },
    ),
    startsAt: instantSchema,
    endsAt: instantSchema,
  })
  .transform(({ level, pages, link, startsAt, endsAt, ...all }) => ({
    level,
    pages,
    link: link === '' ? null : link,
    startsAt: startsAt ?? new Date(),
    endsAt,
    texts: noticeTextsSchema.parse(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))),
  }))
  .refine(({ startsAt, endsAt }) => !endsAt || startsAt < endsAt, { path: ['endsAt'], error: 'instant-order' })

export type NoticeContent = z.output<typeof noticeSchema>

/** Which notice a form is about, and the version it was made from. */
export const noticeTargetSchema = z.object({ id: z.uuid(), revision: z.coerce.number().int().positive() })
