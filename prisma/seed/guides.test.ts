import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeholdersOf, problemOf } from '@/features/guides/guide-text'
import { factsIn, valueKeysIn } from '@/features/guides/references'
import { type GuideContent, neededTextIds, textIds } from '@/features/guides/schema'
import { derivedKeys } from '@/features/policy/derived-values'
import { guideContentOf, readGuides, readPolicySeed, readRecords } from './seed'

const directory = path.resolve('prisma/seed')
const { guides, words } = readGuides(directory)
const policy = readPolicySeed(directory)
const contents: GuideContent[] = guides.map((guide) => guideContentOf(guide, words))
const english = words.get('en') ?? {}
const translations = [...words].filter(([locale]) => locale !== 'en')

describe('the researched guides', () => {
  it('are the seventeen the portal promises', () => {
    expect(contents.map(({ slug }) => slug)).toEqual([
      'apec-card-for-companies',
      'apec-card-for-visitors',
      'arriving-and-registering',
      'driving',
      'family',
      'leaving-for-good',
      'money-phone-transport',
      'permanent-residence',
      'renting-a-home',
      'residence-permit',
      'school-enrolment',
      'seeing-a-doctor',
      'study-and-student-work',
      'tax-and-social-insurance',
      'visa-categories',
      'visa-free-entry-and-transit',
      'work-permit',
    ])
  })

  it('rest on findings that exist', () => {
    const known = new Set(policy.facts.map(({ number }) => number))
    const unknown = contents.flatMap(({ slug, blocks }) =>
      factsIn(blocks)
        .filter((fact) => !known.has(fact))
        .map((fact) => `${slug} ${fact}`),
    )
    expect(unknown).toEqual([])
  })

  it('take every number from a dated value that exists', () => {
    const known = new Set([...policy.values.map(({ key }) => key), ...derivedKeys])
    const unknown = contents.flatMap(({ slug, blocks, texts }) =>
      valueKeysIn(
        blocks,
        Object.values(texts).flatMap((own) => Object.values(own ?? {}).map(({ value }) => value)),
      )
        .filter((key) => !known.has(key))
        .map((key) => `${slug} ${key}`),
    )
    expect(unknown).toEqual([])
  })

  it('cite, for every value an item shows, a finding that value rests on', () => {
    const factsOf = new Map(policy.values.map(({ key, facts }) => [key, facts]))
    const unsupported = contents.flatMap(({ slug, blocks }) =>
      blocks.flatMap(({ items }) =>
        (items as readonly { id: string; facts: string[]; value?: string | null }[]).flatMap(({ id, facts, value }) => {
          const behind = value ? factsOf.get(value) : undefined
          return behind && !behind.some((fact) => facts.includes(fact)) ? [`${slug} ${id} ${value}`] : []
        }),
      ),
    )
    expect(unsupported).toEqual([])
  })

  it('name only entries of the directory that exist', () => {
    const records = new Set(readRecords(directory).map(({ category, slug }) => `${category}/${slug}`))
    const slugs = new Set(guides.map(({ slug }) => slug))
    const unknown = contents.flatMap(({ blocks }) =>
      blocks.flatMap(({ items }) =>
        items.flatMap((item) => [
          ...('office' in item && item.office && !records.has(`${item.office.category}/${item.office.slug}`)
            ? [item.office.slug]
            : []),
          ...('guide' in item && item.guide && !slugs.has(item.guide) ? [item.guide] : []),
        ]),
      ),
    )
    expect(unknown).toEqual([])
  })

  it('say in English all that a reader needs', () => {
    const missing = contents.flatMap((content) =>
      neededTextIds(content)
        .filter((id) => !content.texts.en?.[id])
        .map((id) => `${content.slug} ${id}`),
    )
    expect(missing).toEqual([])
  })

  it('have no text without its place', () => {
    const orphans = [...words].flatMap(([locale, own]) =>
      Object.entries(own).flatMap(([slug, texts]) => {
        const content = contents.find((guide) => guide.slug === slug)
        const known = new Set(content ? textIds(content) : [])
        return Object.keys(texts)
          .filter((id) => !known.has(id))
          .map((id) => `${locale} ${slug} ${id}`)
      }),
    )
    expect(orphans).toEqual([])
  })
})

describe('the texts of the guides', () => {
  it('have no number typed into them, in any language', () => {
    const typed = [...words].flatMap(([locale, own]) =>
      Object.entries(own).flatMap(([slug, texts]) =>
        Object.entries(texts)
          .filter(([, text]) => problemOf(text) !== null)
          .map(([id, text]) => `${locale} ${slug} ${id}: ${text}`),
      ),
    )
    expect(typed).toEqual([])
  })

  it.each(translations)('in %s name the same values, lines and papers as the English', (_, own) => {
    const different = Object.entries(own).flatMap(([slug, texts]) =>
      Object.entries(texts)
        .filter(([id, text]) => placeholdersOf(text).join() !== placeholdersOf(english[slug]?.[id] ?? '').join())
        .map(([id]) => `${slug} ${id}`),
    )
    expect(different).toEqual([])
  })
})
