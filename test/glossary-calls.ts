import { createTerm, deleteTerm, saveTerm } from '@/features/glossary/commands'
import type { TermChange, TermFacts } from '@/features/glossary/schema'
import { systemActor } from '@/server/actor'
import { nextNumber } from './factories'
import { type Call, call } from './guidance-calls'

/** Facts of a made-up term that no other call got. */
export const aTermFacts = (overrides: Partial<TermFacts> = {}): TermFacts => ({
  hanzi: `测试用语${nextNumber()}`,
  ...{ pinyin: '', note: '', source: '', checkedOn: null },
  ...overrides,
})

/** A made-up term as a person wrote it in English and a machine in Korean and Russian. */
export async function aTerm(facts = aTermFacts()) {
  const texts = { en: 'test paper', ko: '시험 서류', ru: 'пробная бумага' }
  return createTerm(systemActor, { facts, texts, forbidden: {}, origin: 'machine' })
}

const save = (change: (facts: TermFacts) => Partial<TermChange>) =>
  call('official-term.save', async () => {
    const facts = aTermFacts()
    const { id } = await aTerm(facts)
    const none = { id, revision: 1, facts: null, texts: {}, forbidden: {}, read: [] }
    return (actor) => saveTerm({ ...actor, languages: ['ko'] }, { ...none, ...change(facts) })
  })

/** What the rows of the table of rights about the glossary call. */
export const glossaryCalls: Record<string, Record<string, Call>> = {
  'glossary/createTerm': {
    'a new one': call('official-term.create', async () => {
      const words = { texts: { en: 'test paper' }, forbidden: {}, origin: 'human' as const }
      return (actor) => createTerm(actor, { facts: aTermFacts(), ...words })
    }),
  },
  'glossary/saveTerm': {
    'its Chinese': save((facts) => ({ facts: { ...facts, note: 'A word' } })),
    'its English': save(() => ({ texts: { en: 'another paper' } })),
    'a language of theirs': save(() => ({ texts: { ko: '다른 서류' }, forbidden: { ko: ['종이'] } })),
    'another language': save(() => ({ forbidden: { ru: ['бумажка'] } })),
  },
  'glossary/deleteTerm': {
    'a term': call('official-term.delete', async () => {
      const { id } = await aTerm()
      return (actor) => deleteTerm(actor, id)
    }),
  },
}
