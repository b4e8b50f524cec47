import type { Locale } from '@/i18n/locales'
import { fold } from '@/lib/fold'
import type { Evidence } from './evidence'
import type { ParsedQuery } from './query'
import type { Ranked } from './ranking'

/** Why a result is one, where a visitor would wonder. */
export type Reason =
  | { why: 'name'; locale: Locale }
  | { why: 'concept'; concept: string }
  | { why: 'pinyin' | 'phone' | 'address' | 'text' }

/** What a visitor sees of a result. */
export type Shown = {
  /** Languages whose name of it stands there. */
  nameLocales: readonly (Locale | undefined)[]
  phone: string | null
  summary: string | null
  /** Concepts its section stands for: nobody wonders why a hospital is found by "hospital". */
  obvious: readonly string[]
}

function reasonFor(sign: Evidence, text: string, shown: Shown): Reason | null {
  switch (sign.by) {
    case 'name':
      return shown.nameLocales.includes(sign.locale) ? null : { why: 'name', locale: sign.locale }
    case 'pinyin':
    case 'initials':
    case 'sound':
      return { why: 'pinyin' }
    case 'phone':
      return { why: 'phone' }
    case 'concept':
      return shown.obvious.includes(sign.concept) ? null : { why: 'concept', concept: sign.concept }
    case 'address':
      return { why: 'address' }
    case 'text':
      return shown.summary && fold(shown.summary).includes(text) ? null : { why: 'text' }
  }
}

/** The first thing about a hit that is not to be seen at once, or null. */
export function reasonOf(query: ParsedQuery, { evidence }: Pick<Ranked, 'evidence'>, shown: Shown): Reason | null {
  for (const [index, sign] of evidence.entries()) {
    const reason = reasonFor(sign, query.terms[index]?.text ?? query.folded, shown)
    if (reason) return reason
  }
  return null
}
