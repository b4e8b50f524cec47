import { describe, expect, it } from 'vitest'
import { guideContentOf, readGuides } from '@/prisma/seed/seed'
import { aText } from '@/test/factories'
import { compareGuides, compareGuidesThreeWays } from './content-comparison'
import { takeGuideFields } from './content-field'
import { type GuideContent, guideContentSchema } from './schema'

const { guides, words } = readGuides('prisma/seed')
const base = guides.map((guide) => guideContentOf(guide, words)).find(({ slug }) => slug === 'driving') as GuideContent
const withText = (content: GuideContent, id: string, text: string): GuideContent => ({
  ...content,
  texts: { ...content.texts, en: { ...content.texts.en, [id]: aText(text) } },
})

describe('Two people who edited the same guide', () => {
  const theirs = withText({ ...base, topic: 'stay' }, 'title', 'Theirs')
  const yours = withText({ ...base, position: 5 }, 'title', 'Yours')

  it('see who changed what', () => {
    expect(compareGuidesThreeWays(base, theirs, yours).map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['topic', 'them'],
      ['position', 'you'],
      ['texts.en.title', 'both'],
    ])
  })

  it('can take the other’s fields one by one', () => {
    const merged = takeGuideFields(yours, theirs, ['topic', 'texts.en.title'])
    expect(merged).toMatchObject({ topic: 'stay', position: 5 })
    expect(merged.texts.en?.title?.value).toBe('Theirs')
  })

  it('can take every difference, and then have what the other had', () => {
    const fewer = { ...theirs, blocks: theirs.blocks.slice(0, 2) }
    const ids = new Set([
      'title',
      'summary',
      ...fewer.blocks.flatMap((block) => [block.id, ...block.items.map(({ id }) => id)]),
    ])
    const texts = Object.fromEntries(
      Object.entries(fewer.texts).map(([locale, own]) => [
        locale,
        Object.fromEntries(Object.entries(own ?? {}).filter(([id]) => ids.has(id.split('.')[0] ?? ''))),
      ]),
    )
    const other = guideContentSchema.parse({ ...fewer, texts })
    const fields = compareGuides(other, yours).map(({ field }) => field)
    expect(compareGuides(guideContentSchema.parse(takeGuideFields(yours, other, fields)), other)).toEqual([])
  })
})
