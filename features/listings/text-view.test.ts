import { describe, expect, it } from 'vitest'
import { sourceHashOf } from '@/features/freshness/translation-state'
import { type TextRow, textView } from './text-view'

const english = 'A hospital that exists in tests only.'

function row(locale: string, summary: string | null, origin?: 'human' | 'machine', from?: string): TextRow {
  const provenance = origin ? { summary: { origin, sourceHash: from === undefined ? null : sourceHashOf(from) } } : {}
  return { locale, summary, provenance }
}

const rows = [
  row('en', english, 'human'),
  row('zh', '只存在于测试中的医院。', 'human'),
  row('de', 'Ein Krankenhaus für Tests.', 'machine', english),
  row('fr', 'Un hôpital pour les essais.', 'human', english),
  row('ja', 'テスト用の病院。', 'machine', 'An earlier text.'),
  row('ko', '시험 병원.', 'human', 'An earlier text.'),
]

describe('the text a reader gets', () => {
  it.each([
    ['en', 'en', 'good'],
    ['zh', 'zh', 'good'],
    ['fr', 'fr', 'good'],
    ['de', 'de', 'machine'],
    ['ja', 'ja', 'outdated'],
    ['ko', 'ko', 'outdated'],
  ] as const)('in %s is in %s and %s', (locale, shown, quality) => {
    expect(textView(rows, 'summary', locale)).toMatchObject({ locale: shown, quality })
  })

  it('falls back to English, and says that it is English', () => {
    expect(textView(rows, 'summary', 'ar')).toEqual({ value: english, locale: 'en', quality: 'good' })
  })

  it('falls back to Chinese where there is no English', () => {
    expect(textView(rows.slice(1, 2), 'summary', 'ar')).toMatchObject({ locale: 'zh', quality: 'good' })
  })

  it('falls back when the own text is empty', () => {
    const empty = [row('en', english, 'human'), row('ar', '', 'human'), row('es', null)]
    expect(textView(empty, 'summary', 'ar')).toMatchObject({ locale: 'en' })
    expect(textView(empty, 'summary', 'es')).toMatchObject({ locale: 'en' })
  })

  it('does not come from a language that is neither theirs nor in the chain', () => {
    expect(textView([row('de', 'Nur deutsch.', 'human')], 'summary', 'fr')).toBeNull()
  })

  it('does not exist when nobody wrote it', () => {
    expect(textView(rows, 'notes', 'en')).toBeNull()
  })

  it('counts as good again when the edit of the English text is undone', () => {
    const edited = [row('en', `${english} Edited.`, 'human'), ...rows.slice(1)]
    expect(textView(edited, 'summary', 'fr')).toMatchObject({ quality: 'outdated' })
    expect(textView(edited, 'summary', 'de')).toMatchObject({ quality: 'outdated' })
    expect(textView(rows, 'summary', 'fr')).toMatchObject({ quality: 'good' })
  })

  it('is a machine’s even if it was made from nothing we know', () => {
    expect(textView([row('pt', 'Um hospital.', 'machine')], 'summary', 'pt')).toMatchObject({ quality: 'machine' })
  })
})
