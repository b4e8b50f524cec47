import 'server-only'
import type { Locale } from '@/i18n/locales'
import { fold } from '@/lib/fold'
import { db, type Transaction } from '@/server/db'
import { type Forbidden, forbiddenSchema, type TermFacts, type TermTexts, termTextsSchema } from './schema'
import type { TermHint } from './term-hints'

export type Term = TermFacts & { id: string; texts: TermTexts; forbidden: Forbidden; revision: number }

type Row = Omit<Term, 'texts' | 'forbidden'> & { texts: unknown; forbidden: unknown }

const selected = {
  id: true,
  hanzi: true,
  pinyin: true,
  texts: true,
  forbidden: true,
  note: true,
  source: true,
  checkedOn: true,
  revision: true,
}

const termOf = (row: Row): Term => ({
  ...row,
  texts: termTextsSchema.parse(row.texts),
  forbidden: forbiddenSchema.parse(row.forbidden),
})

/** One term, or null. */
export async function getTerm(id: string, tx?: Pick<Transaction, 'officialTerm'>): Promise<Term | null> {
  const row = await (tx ?? (await db())).officialTerm.findUnique({ where: { id }, select: selected })
  return row && termOf(row)
}

/** Every term by its English. There are hundreds at most, so they are read whole. */
async function allTerms(): Promise<Term[]> {
  const terms = (await (await db()).officialTerm.findMany({ select: selected })).map(termOf)
  const english = (term: Term) => term.texts.en?.value ?? ''
  return terms.sort((a, b) => english(a).localeCompare(english(b), 'en') || a.hanzi.localeCompare(b.hanzi, 'zh'))
}

/** Terms that have something typed in any of their words, in any script; all of them where nothing is. */
export async function listTerms(typed: string): Promise<Term[]> {
  const wanted = fold(typed.trim())
  const terms = await allTerms()
  if (wanted === '') return terms
  return terms.filter(({ hanzi, pinyin, texts, forbidden }) => {
    const words = [hanzi, pinyin, ...Object.values(texts).map(({ value }) => value), ...Object.values(forbidden).flat()]
    return words.some((word) => fold(word).includes(wanted))
  })
}

/** What the editor of translations into a language knows of every term that has an English text. */
export async function listTermHints(language: Locale): Promise<TermHint[]> {
  return (await allTerms()).flatMap(({ id, hanzi, texts, forbidden }) => {
    if (!texts.en) return []
    const text = texts[language]
    return [
      {
        id,
        english: texts.en.value,
        hanzi,
        official: language === 'zh' ? hanzi : (text?.value ?? null),
        isByMachine: language !== 'zh' && text?.origin === 'machine',
        forbidden: forbidden[language] ?? [],
      },
    ]
  })
}
