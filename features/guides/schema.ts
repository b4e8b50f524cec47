import { z } from 'zod'
import { slugSchema, textSchema } from '@/features/listings/schema'
import { locales } from '@/i18n/locales'
import { isPartialDate } from '@/lib/partial-date'
import { documentForms, glanceRoles, itemParts, phoneLines, topics } from './block'
import { problemOf } from './guide-text'

/** Names an item, a block or a fact within its guide. */
const idSchema = z
  .string()
  .trim()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')

/** Number of a researched fact, such as `E12`: the link between a statement and its sources. */
const factNumberSchema = z.string().regex(/^[A-Z]\d{1,3}$/, 'fact')

const valueKeySchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'value')

/** Another page of the portal: an entry of the directory. */
const officeRef = z.object({ category: z.string().min(1).max(40), slug: slugSchema })

const base = {
  id: idSchema,
  /** Findings it rests on (`PolicyFact`). They decide its sources, and whether it is shown with "please confirm". */
  facts: z.array(factNumberSchema).max(20),
}
const plain = z.object(base)
/** `value` is the key of a dated value, or null where none is known. */
const valued = z.object({ ...base, value: valueKeySchema.nullable() })
const named = z.object({ ...base, nameZh: z.string().trim().min(1).max(100) })

const itemSchemas = {
  glance: z.object({ ...base, role: z.enum(glanceRoles), value: valueKeySchema.nullable() }),
  steps: z.object({ ...base, office: officeRef.nullable(), guide: slugSchema.nullable() }),
  documents: z.object({ ...named.shape, forms: z.array(z.enum(documentForms)) }),
  checklist: plain,
  fees: valued,
  times: valued,
  penalties: plain,
  offices: z.object({ ...base, office: officeRef }),
  points: plain,
  warnings: plain,
  unknown: z.object({ ...base, ask: z.enum(phoneLines) }),
  questions: plain,
  words: named,
} as const

const block = <K extends keyof typeof itemSchemas>(kind: K) =>
  z.object({ id: idSchema, kind: z.literal(kind), items: z.array(itemSchemas[kind]).max(60) })

const blockSchema = z.discriminatedUnion('kind', [
  block('glance'),
  block('steps'),
  block('documents'),
  block('checklist'),
  block('fees'),
  block('times'),
  block('penalties'),
  block('offices'),
  block('points'),
  block('warnings'),
  block('unknown'),
  block('questions'),
  block('words'),
])
export type Block = z.output<typeof blockSchema>
export type Item = Block['items'][number]

const day = z.string().refine((date) => date.length === 10 && isPartialDate(date), 'date')

const guideText = textSchema.superRefine((text, context) => {
  const problem = problemOf(text.value)
  if (problem) context.addIssue({ code: 'custom', message: `text-${problem}`, path: ['value'] })
})

/** Texts of a guide in one language by id: `title`, `summary`, `<block>.title`, `<item>.title`, `<item>.text`. */
const localeTexts = z.record(z.string(), guideText)
export type GuideTexts = z.output<typeof localeTexts>

type Shape = { blocks: Block[] }

/** Every id of a text a guide can have. */
export function textIds({ blocks }: Shape): string[] {
  return [
    'title',
    'summary',
    ...blocks.flatMap(({ id, kind, items }) => [
      `${id}.title`,
      ...items.flatMap((item) =>
        [...itemParts[kind].needed, ...itemParts[kind].optional].map((part) => `${item.id}.${part}`),
      ),
    ]),
  ]
}

/** Ids of the texts without which a guide says nothing. */
export function neededTextIds({ blocks }: Shape): string[] {
  return [
    'title',
    'summary',
    ...blocks.flatMap(({ kind, items }) =>
      items.flatMap((item) => itemParts[kind].needed.map((part) => `${item.id}.${part}`)),
    ),
  ]
}

/** Everything staff can write about a guide. A revision stores exactly this. */
export const guideContentSchema = z
  .object({
    slug: slugSchema,
    topic: z.enum(topics),
    /** Place among the guides of its topic; smaller comes first. */
    position: z.number().int().min(0).max(999),
    reviewedOn: day,
    reviewDue: day,
    blocks: z.array(blockSchema).max(30),
    texts: z.partialRecord(z.enum(locales as [string, ...string[]]), localeTexts),
  })
  .superRefine((content, context) => {
    const ids = content.blocks.flatMap((entry) => [entry.id, ...entry.items.map((item) => item.id)])
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index || id === 'title' || id === 'summary')
        context.addIssue({ code: 'custom', message: 'id-twice', path: ['blocks'], params: { id } })
    }
    if (content.reviewDue < content.reviewedOn)
      context.addIssue({ code: 'custom', message: 'date-order', path: ['reviewDue'] })
    const known = new Set(textIds(content))
    for (const [locale, texts] of Object.entries(content.texts))
      for (const id of Object.keys(texts ?? {}))
        if (!known.has(id)) context.addIssue({ code: 'custom', message: 'text-orphan', path: ['texts', locale, id] })
  })
  .refine((content) => content.texts.en?.title || content.texts.zh?.title, {
    path: ['texts', 'en', 'title'],
    error: 'required',
  })

export type GuideContent = z.output<typeof guideContentSchema>

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const staffGuidesQuery = z.object({
  topic: z.enum(topics).nullable().catch(null),
  review: z.literal('due').nullable().catch(null),
})
export type StaffGuidesQuery = z.output<typeof staffGuidesQuery>

/** Reads the query string of the list of staff. Never throws. */
export function parseStaffGuidesQuery(parameters: Record<string, string | string[] | undefined>): StaffGuidesQuery {
  return staffGuidesQuery.parse({ topic: first(parameters.topic), review: first(parameters.review) })
}
