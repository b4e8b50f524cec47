/** Made-up data for tests. Names say that they are made up; numbers and addresses belong to nobody. */
import { sourceHashOf } from '@/features/freshness/translation-state'
import { type GuideContent, guideContentSchema } from '@/features/guides/schema'
import { createListing } from '@/features/listings/commands'
import { type ListingContent, type ListingSource, listingContentSchema, type Text } from '@/features/listings/schema'
import {
  type PolicySource,
  type RuleContent,
  type RuleOf,
  ruleContentSchema,
  type ValueContent,
  valueContentSchema,
} from '@/features/policy/schema'
import { sendReport } from '@/features/reports/commands'
import { readSubject } from '@/features/reports/subject'
import type { Role } from '@/generated/prisma/enums'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'

let made = 0

/** A number no other call in this process got, for slugs and addresses that must be unique. */
export function nextNumber(): number {
  made += 1
  return made
}

/** A text that a person wrote, not made from another. */
export function aText(value: string): Text {
  return { value, origin: 'human', sourceHash: null, editorId: null }
}

/** A machine's translation of `source`. */
export function aTranslation(value: string, source: string): Text {
  return { value, origin: 'machine', sourceHash: sourceHashOf(source), editorId: null }
}

/** A page that supports a listing. */
export function aSource(overrides: Partial<ListingSource> = {}): ListingSource {
  return {
    url: `https://source${nextNumber()}.example.org/page`,
    title: 'Test source',
    published: '2026-10',
    retrieved: '2026-11-01',
    quality: 'official',
    fields: ['phones'],
    supports: ['telephone'],
    ...overrides,
  }
}

/** A valid hospital with a slug of its own; what is not said otherwise is unknown. */
export function aListing(overrides: Partial<ListingContent> = {}): ListingContent {
  const number = nextNumber()
  return listingContentSchema.parse({
    category: 'hospitals',
    slug: `test-hospital-${number}`,
    confidence: null,
    district: null,
    area: null,
    point: null,
    address: null,
    phones: [{ number: '+8653155500000', label: 'switchboard' }],
    website: null,
    email: null,
    wechat: null,
    hours: null,
    languages: [],
    attributes: {},
    internalNote: '',
    sources: [],
    texts: {
      en: { name: aText(`Test Hospital ${number}`), summary: aText('A hospital that exists in tests only.') },
      zh: { name: aText(`测试医院${number}`) },
    },
    ...overrides,
  })
}

/** Inserts a member of staff who cannot sign in, and returns who acts. */
export async function aUser(role: Role): Promise<Actor> {
  const number = nextNumber()
  const { id, name, languages } = await (await db()).user.create({
    data: { email: `test-${number}@example.org`, name: `Test ${role} ${number}`, role, passwordHash: 'none' },
  })
  return { id, name, role, languages }
}

/** Inserts a published listing the way an empty portal is filled. */
export async function aPublishedListing(
  overrides: Partial<ListingContent> = {},
): Promise<{ id: string; content: ListingContent }> {
  const content = aListing(overrides)
  const { id } = await createListing(systemActor, { content, reason: null, publish: true })
  return { id, content }
}

/** A guide of one step with an address of its own, complete enough to be published. */
export function aGuide(overrides: Partial<GuideContent> = {}): GuideContent {
  return guideContentSchema.parse({
    slug: `test-guide-${nextNumber()}`,
    topic: 'stay',
    position: 900,
    reviewedOn: '2026-11-01',
    reviewDue: '2027-02-01',
    blocks: [{ id: 'what', kind: 'steps', items: [{ id: 'register', facts: [], office: null, guide: null }] }],
    texts: {
      en: {
        title: aText('Test guide'),
        summary: aText('A guide that exists in tests only.'),
        'register.title': aText('Register'),
        'register.text': aText('At the desk.'),
      },
      zh: { title: aText('测试指南') },
    },
    ...overrides,
  })
}

/** A page policy rests on, for tests. */
export function aPolicySource(overrides: Partial<PolicySource> = {}): PolicySource {
  const number = nextNumber()
  return {
    key: `TEST_${number}`,
    url: `https://policy${number}.example.org/notice`,
    title: 'Test notice',
    published: '2026-10',
    retrieved: '2026-11-01',
    evidence: 'direct',
    quality: 'official',
    ...overrides,
  }
}

/** A made-up exemption of 30 days for the made-up country XA. */
export function aRule(overrides: Partial<RuleOf<'unilateral-exemption'>> = {}): RuleContent {
  return ruleContentSchema.parse({
    kind: 'unilateral-exemption',
    place: 'XA',
    maxStayDays: 30,
    cumulative: null,
    purposes: ['business', 'exchange', 'tourism', 'visit', 'transit'],
    passportKinds: ['ordinary'],
    terms: {},
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    sources: ['TEST'],
    facts: [],
    checkedOn: '2026-11-01',
    confidence: 'good',
    note: '',
    ...overrides,
  })
}

/** A made-up fee of 1 yuan. */
export function aValue(overrides: Partial<ValueContent> = {}): ValueContent {
  return valueContentSchema.parse({
    key: 'test.fee',
    unit: 'cny',
    amount: 100,
    day: null,
    validFrom: null,
    validUntil: null,
    sources: ['TEST'],
    facts: [],
    checkedOn: '2026-11-01',
    confidence: 'good',
    note: '',
    ...overrides,
  })
}

/** A report of a visitor as the form sends it, each from a form and a network address of its own. */
export async function aReport(
  overrides: { path?: string; fact?: string; contact?: string | null; formId?: string } = {},
): Promise<{ id: string; number: string }> {
  const form = nextNumber()
  const { path = '', fact = '', contact = null, formId = `form-${form}` } = overrides
  const number = await sendReport(
    { kind: 'wrong', body: 'A report that exists in tests only.', contact },
    { formId, subject: readSubject(path, fact), locale: 'ar', address: `192.0.2.${form}` },
  )
  return (await db()).report.findUniqueOrThrow({ where: { number }, select: { id: true, number: true } })
}
