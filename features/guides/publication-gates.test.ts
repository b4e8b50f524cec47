import { describe, expect, it } from 'vitest'
import { blockingFields, guideGates } from './publication-gates'
import type { GuideContent } from './schema'

const said = (value: string) => ({ value, origin: 'human' as const, sourceHash: null, editorId: null })
const whole: GuideContent = {
  slug: 'test',
  topic: 'stay',
  position: 1,
  reviewedOn: '2026-11-01',
  reviewDue: '2027-02-01',
  blocks: [
    {
      id: 'what',
      kind: 'steps',
      items: [{ id: 'go', facts: ['C2'], office: { category: 'offices', slug: 'desk' }, guide: 'other' }],
    },
  ],
  texts: {
    en: { title: said('A'), summary: said('B'), 'go.title': said('C'), 'go.text': said('Within {a.period}.') },
    zh: { title: said('甲') },
  },
}
const around = {
  offices: new Set(['offices/desk']),
  guides: new Set(['other']),
  values: new Set(['a.period']),
}
const failed = (content: GuideContent, more: Partial<typeof around> = {}, today = '2026-11-26') =>
  guideGates(content, { ...around, ...more }, today)
    .filter(({ isPassed }) => !isPassed)
    .map(({ code, field, isRequired }) => [code, field, isRequired])

describe('A guide', () => {
  it('that is whole passes every gate', () => {
    expect(failed(whole)).toEqual([])
    expect(blockingFields(whole)).toEqual([])
  })

  it('without a title in Chinese, a needed text or a step may not go out, and is led to the control', () => {
    const bare = { ...whole, texts: { en: { title: said('A'), summary: said('B'), 'go.title': said('C') } } }
    expect(failed(bare)).toEqual([
      ['title-zh', 'texts.zh.title', true],
      ['texts-en', 'texts.en.go.text', true],
    ])
    expect(blockingFields(bare)).toEqual(['texts.zh.title', 'texts.en.go.text'])
    const empty = { ...whole, blocks: [{ id: 'what', kind: 'steps' as const, items: [] }] }
    expect(blockingFields(empty)).toEqual(['texts.en.new-what.title'])
    expect(blockingFields({ ...whole, blocks: [] })).toEqual(['newBlock'])
  })

  it('may go out with what its page is honest about', () => {
    expect(failed(whole, { offices: new Set() })).toEqual([['links-public', 'items.go.office', false]])
    expect(failed(whole, { guides: new Set() })).toEqual([['links-public', 'items.go.guide', false]])
    expect(failed(whole, { values: new Set() })).toEqual([['values-in-force', 'texts.en.go.text', false]])
    expect(failed(whole, {}, '2027-02-02')).toEqual([['review-ahead', 'reviewDue', false]])
    const advice = structuredClone(whole)
    for (const item of advice.blocks[0]?.items ?? []) item.facts = []
    expect(failed(advice)).toEqual([['steps-sourced', 'items.go.facts', false]])
  })
})
