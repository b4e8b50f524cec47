import { describe, expect, it } from 'vitest'
import { sourceHashOf } from '@/features/freshness/translation-state'
import { guideContentOf, readGuides } from '@/prisma/seed/seed'
import { sentForm } from '@/test/sent-form'
import { compareGuides } from './content-comparison'
import { guideFromForm } from './form-content'
import { guideFieldErrors } from './form-errors'
import { guideSections, newItem } from './form-fields'
import { type GuideContent, guideContentSchema } from './schema'

const { guides, words } = readGuides('prisma/seed')
const seeds = guides.map((guide) => guideContentOf(guide, words))
const registering = seeds.find(({ slug }) => slug === 'arriving-and-registering') as GuideContent
const choices = {
  locale: 'en' as const,
  guides: guides.map(({ slug }) => ({ value: slug, label: slug })),
  values: new Map<string, string>(),
}

function edit(content: GuideContent, changes: Record<string, string[]> = {}): unknown {
  return guideFromForm(
    sentForm(
      guideSections((key) => key, content, choices),
      changes,
    ),
    content,
    'editor-1',
  )
}
const edited = (content: GuideContent, changes: Record<string, string[]> = {}) =>
  guideContentSchema.parse(edit(content, changes))
const idsOf = (content: GuideContent, kind: string) =>
  content.blocks.find((block) => block.kind === kind)?.items.map(({ id }) => id) ?? []

describe('An editor who sends the form of a guide as it came', () => {
  it.each(seeds.map((content) => [content.slug, content] as const))('changes nothing of %s', (_, content) => {
    const after = edited(content)
    expect(compareGuides(content, after)).toEqual([])
    expect(after).toEqual(content)
  })
})

describe('An editor of a guide', () => {
  it('who changes a step in English makes it the work of a person, and leaves the translations as they were', () => {
    const german = { value: 'Halten Sie die Karte bereit.', origin: 'machine' as const, editorId: null }
    const english = registering.texts.en?.['keep-slip.text']?.value
    const before: GuideContent = {
      ...registering,
      texts: { ...registering.texts, de: { 'keep-slip.text': { ...german, sourceHash: sourceHashOf(english) } } },
    }
    const after = edited(before, { 'texts.en.keep-slip.text': ['Keep what you are given.'] })
    expect(after.texts.en?.['keep-slip.text']).toEqual({
      value: 'Keep what you are given.',
      origin: 'human',
      sourceHash: null,
      editorId: 'editor-1',
    })
    expect(after.texts.de).toEqual(before.texts.de)
    expect(compareGuides(before, after).map(({ field }) => field)).toEqual(['texts.en.keep-slip.text'])
  })

  it('adds a step at the end of its block, with a name made from its English words', () => {
    const block = registering.blocks.find(({ kind }) => kind === 'steps')?.id ?? ''
    const under = newItem(block)
    const after = edited(registering, {
      [`texts.en.${under}.title`]: ['Tell your employer'],
      [`texts.en.${under}.text`]: ['Give them a copy of the slip.'],
      [`texts.zh.${under}.title`]: ['告诉用人单位'],
      [`items.${under}.facts`]: ['C12, C2'],
    })
    expect(idsOf(after, 'steps')).toEqual([...idsOf(registering, 'steps'), 'tell-your-employer'])
    expect(after.texts.en?.['tell-your-employer.text']?.value).toBe('Give them a copy of the slip.')
    expect(after.texts.zh?.['tell-your-employer.title']?.value).toBe('告诉用人单位')
    expect(after.blocks.flatMap(({ items }) => items).find(({ id }) => id === 'tell-your-employer')?.facts).toEqual([
      'C12',
      'C2',
    ])
  })

  it('puts items into another order and takes one out, with its texts', () => {
    const [first, second, third] = idsOf(registering, 'documents')
    const after = edited(registering, {
      [`items.${first}.order`]: ['9'],
      [`items.${second}.remove`]: ['yes'],
    })
    expect(idsOf(after, 'documents')).toEqual([third, ...idsOf(registering, 'documents').slice(3), first])
    expect(after.texts.en?.[`${second}.title`]).toBeUndefined()
  })

  it('adds a block', () => {
    const after = edited(registering, { newBlock: ['warnings'] })
    expect(after.blocks.at(-1)).toEqual({ id: 'warnings-block', kind: 'warnings', items: [] })
  })

  it.each([
    ['texts.en.keep-slip.text', 'within 24 hours', 'texts.en.keep-slip.text.value', 'text-number'],
    ['texts.zh.keep-slip.text', '三十天内', 'texts.zh.keep-slip.text.value', 'text-number'],
    ['texts.en.keep-slip.text', 'in {unknown thing}', 'texts.en.keep-slip.text.value', 'text-placeholder'],
    ['items.keep-slip.facts', 'twelve', 'items.keep-slip.facts', 'fact'],
    ['reviewDue', '2020-01-01', 'reviewDue', 'date-order'],
    ['reviewedOn', 'yesterday', 'reviewedOn', 'date'],
  ])('who writes into %s "%s" is told so at that field', (field, value, name, message) => {
    const written = edit(registering, { [field]: [value] })
    const parsed = guideContentSchema.safeParse(written)
    expect(guideFieldErrors(parsed.error?.issues ?? [], written)).toMatchObject({ [name]: message })
  })
})
