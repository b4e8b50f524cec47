import { describe, expect, it } from 'vitest'
import { systemActor } from '@/server/actor'
import { staffWords } from '@/test/staff-words'
import { findPlaces, isNamed } from './places'

const admin = { ...systemActor, role: 'ADMIN' as const }
const translator = { ...systemActor, role: 'TRANSLATOR' as const, languages: ['ko' as const] }
const labels = (typed: string, actor: typeof admin | typeof translator = admin, locale: 'en' | 'zh' = 'en') =>
  findPlaces(actor, locale, staffWords, typed).map(({ label }) => label)

describe('A place of the staff screens', () => {
  it.each(['reviews', 'REVI', '审核', 'shenhe', 'sh'])(
    'is found by %s, whatever the language of the screen',
    (typed) => {
      expect(labels(typed)).toContain(staffWords.en('staff.reviews'))
      expect(labels(typed, admin, 'zh')).toContain(staffWords.zh('staff.reviews'))
    },
  )

  it('is found by any of its words, in any order', () => {
    const name = staffWords.en('editor.newTitle', { category: staffWords.en('categories.schools.title') })
    expect(labels('school new')).toEqual([name])
  })

  it('is not shown to those who may not enter', () => {
    expect(labels('people', translator)).toEqual([])
    expect(labels('', translator)).not.toContain(staffWords.en('guideEditor.new'))
    expect(labels('', admin)).toContain(staffWords.en('guideEditor.new'))
  })

  it('leads to a screen in the language of the screen', () => {
    expect(findPlaces(admin, 'zh', staffWords, '审核')).toContainEqual(
      expect.objectContaining({ href: '/zh/admin/reviews', group: 'screens' }),
    )
  })
})

describe('A name', () => {
  it('is meant only when every word typed is in it', () => {
    expect(isNamed('residence permit', ['Residence permit', '居留许可'])).toBe(true)
    expect(isNamed('residence card', ['Residence permit', '居留许可'])).toBe(false)
    expect(isNamed('jlxk', ['Residence permit', '居留许可'])).toBe(true)
  })
})
