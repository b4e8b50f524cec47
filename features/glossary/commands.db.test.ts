import { beforeAll, expect, it } from 'vitest'
import { translationState } from '@/features/freshness/translation-state'
import type { Locale } from '@/i18n/locales'
import { seedGlossaryIfEmpty } from '@/prisma/seed/seed'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aUser } from '@/test/factories'
import { aTerm, aTermFacts } from '@/test/glossary-calls'
import { createTerm, deleteTerm, saveTerm } from './commands'
import { getTerm, listTermHints, listTerms } from './queries'

let editor: Actor
let translator: Actor
beforeAll(async () => {
  editor = await aUser('EDITOR')
  translator = { ...(await aUser('TRANSLATOR')), languages: ['ko'] }
})

const nothing = { facts: null, texts: {}, forbidden: {}, read: [] }
async function stateOf(id: string, language: Locale) {
  const term = await getTerm(id)
  return translationState(term?.texts.en?.value, term?.texts[language])
}

it('The Chinese of a term is read aloud where nobody wrote its pinyin, and no two terms have the same Chinese', async () => {
  const facts = aTermFacts({ hanzi: '居留许可测试' })
  const { id } = await aTerm(facts)
  expect(await getTerm(id)).toMatchObject({ pinyin: 'Jūliú Xǔkě Cèshì' })
  await expect(aTerm(facts)).rejects.toMatchObject({ code: 'term-taken', detail: { fields: ['hanzi'] } })
})

it('A translator who read what a machine wrote makes it theirs; new English asks them again, the old one no more', async () => {
  const { id } = await aTerm()
  expect(await stateOf(id, 'ko')).toBe('machine-made')
  await saveTerm(translator, { ...nothing, id, revision: 1, texts: { ko: '시험 서류' } })
  expect(await stateOf(id, 'ko')).toBe('machine-made')
  await saveTerm(translator, { ...nothing, id, revision: 2, texts: { ko: '시험 서류' }, read: ['ko'] })
  expect(await stateOf(id, 'ko')).toBe('current')
  expect((await getTerm(id))?.texts.ko?.editorId).toBe(translator.id)
  await saveTerm(editor, { ...nothing, id, revision: 3, texts: { en: 'trial paper' } })
  expect(await stateOf(id, 'ko')).toBe('source-changed')
  await saveTerm(editor, { ...nothing, id, revision: 4, texts: { en: 'test paper' } })
  expect([await stateOf(id, 'ko'), await stateOf(id, 'ru')]).toEqual(['current', 'machine-made'])
})

it('A save made from an older version is refused, and what was changed is in the audit log', async () => {
  const { id } = await aTerm()
  await saveTerm(editor, { ...nothing, id, revision: 1, forbidden: { en: ['slip', 'sheet'] } })
  const late = saveTerm(editor, { ...nothing, id, revision: 1, texts: { ru: 'другая бумага' } })
  await expect(late).rejects.toMatchObject({ code: 'stale-revision' })
  const event = await (await db()).auditEvent.findFirst({ where: { entityId: id, action: 'official-term.save' } })
  expect(event?.detail).toMatchObject({ before: { forbidden: {} }, after: { forbidden: { en: ['slip', 'sheet'] } } })
})

it('A term is found by any of its words in any script, and not any more once it was deleted', async () => {
  const facts = aTermFacts({ hanzi: '齐鲁测试证' })
  const texts = { en: 'Qilu test paper', ar: 'ورقة الاختبار' }
  const { id } = await createTerm(editor, { facts, texts, forbidden: { ja: ['試験の紙'] }, origin: 'human' })
  for (const typed of ['qilu ceshi', '齊魯', 'QILU TEST', 'ورقه', '試験']) {
    expect(
      (await listTerms(typed)).map((term) => term.id),
      typed,
    ).toContain(id)
  }
  await deleteTerm(await aUser('PUBLISHER'), id)
  expect((await listTerms('qilu')).map((term) => term.id)).not.toContain(id)
})

it('An empty glossary is filled once, its translations as a machine made them, for the editor of translations', async () => {
  await (await db()).officialTerm.deleteMany()
  await seedGlossaryIfEmpty('prisma/seed')
  await seedGlossaryIfEmpty('prisma/seed')
  const permit = { english: 'residence permit', hanzi: '居留许可', forbidden: [] }
  const hints = await listTermHints('ru')
  expect(hints.length).toBeGreaterThan(30)
  expect(hints).toContainEqual(expect.objectContaining({ ...permit, official: 'вид на жительство', isByMachine: true }))
  expect(await listTermHints('zh')).toContainEqual(
    expect.objectContaining({ ...permit, official: '居留许可', isByMachine: false }),
  )
})
