import { describe, expect, it } from 'vitest'
import { guideFieldLabel, guideFieldWords } from './field-words'
import type { GuideContent } from './schema'

const t = (key: string) => key
const said = (value: string) => ({ value, origin: 'human' as const, sourceHash: null, editorId: null })
const guide: GuideContent = {
  slug: 'test',
  topic: 'stay',
  position: 1,
  reviewedOn: '2026-11-01',
  reviewDue: '2027-02-01',
  blocks: [
    { id: 'what', kind: 'steps', items: [{ id: 'go', facts: ['C2'], office: null, guide: null }] },
    { id: 'papers', kind: 'documents', items: [{ id: 'form', facts: [], nameZh: '表', forms: ['copy'] }] },
  ],
  texts: { en: { 'go.title': said('Go there'), 'form.title': said('The form') } },
}

describe('What changed in a guide is said in the words of its editor', () => {
  it.each([
    ['topic', 'guideEditor.fields.topic'],
    ['blocks', 'guideEditor.blocks'],
    ['blocks.go', 'guides.blocks.steps 1: Go there'],
    ['texts.en.title', 'guideEditor.parts.title (English)'],
    ['texts.zh.go.text', 'guides.blocks.steps 1: Go there · guideEditor.parts.text (中文)'],
    ['texts.en.papers.title', 'guides.blocks.documents: guideEditor.heading (English)'],
  ])('%s', (field, label) => {
    expect(guideFieldLabel(t, { locale: 'en', guides: [guide] }, field)).toBe(label)
  })

  it('in Chinese where there is a Chinese text', () => {
    const zh = { 'go.title': said('去那里') }
    const compared = { locale: 'zh' as const, guides: [{ ...guide, texts: { ...guide.texts, zh } }] }
    expect(guideFieldLabel(t, compared, 'blocks.go')).toBe('guides.blocks.steps 1: 去那里')
    expect(guideFieldLabel(t, compared, 'blocks.form')).toBe('guides.blocks.documents 1: The form')
  })

  it('values too, without ids where there is a name', () => {
    const words = (field: string, value: unknown) => guideFieldWords(t, { locale: 'en', guides: [guide] }, field, value)
    expect(words('topic', 'stay')).toBe('guides.topics.stay')
    expect(words('blocks', [{ kind: 'steps', id: 'what', items: ['go', 'gone'] }])).toBe(
      'guides.blocks.steps 1: Go there; gone',
    )
    expect(words('blocks.form', { facts: [], nameZh: '表', forms: ['copy'] })).toBe(
      'guideEditor.fields.nameZh: 表 · guideEditor.fields.forms: guides.forms.copy',
    )
    expect(words('texts.en.go.title', null)).toBe('')
  })
})
