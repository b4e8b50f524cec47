import { pinyin } from 'pinyin-pro'

/** Longer beginnings than this are told apart by nobody who types. */
const longest = 32

/** What is typed for a Chinese name, without tones. */
export type PinyinForms = {
  /** Syllables in their order, those of separate runs apart. */
  syllables: string[][]
  /** From every character to the end, in one piece, so that a search for a beginning finds any part. */
  ends: string[]
  /** The same by initials. */
  initials: string[]
}

/** Reads a Chinese text; figures and Latin letters end a run and are left out. */
export function pinyinFormsOf(text: string): PinyinForms {
  const syllables = [...text.matchAll(/\p{sc=Han}+/gu)].map(([run]) =>
    // A run is read at once, because a character's reading depends on its neighbours (长 in 长清).
    pinyin(run, { type: 'array', toneType: 'none', v: true }),
  )
  const ends = new Set<string>()
  const initials = new Set<string>()
  for (const run of syllables) {
    for (const index of run.keys()) {
      const rest = run.slice(index)
      const joined = rest.join('').slice(0, longest)
      // Keyboards write ü as v, signs leave its dots out.
      ends.add(joined).add(joined.replaceAll('v', 'u'))
      if (rest.length > 1)
        initials.add(
          rest
            .map((syllable) => syllable.charAt(0))
            .join('')
            .slice(0, longest),
        )
    }
  }
  return { syllables, ends: [...ends], initials: [...initials] }
}

const SYLLABLE =
  '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)'
const PINYIN = new RegExp(`^(?:${SYLLABLE})+(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?$`)

/** Whether a folded word may be pinyin, its last syllable perhaps unfinished. */
export const isPinyin = (word: string) => word.length >= 2 && PINYIN.test(word)

/** Whether a folded word may be the initials of a Chinese name. */
export const areInitials = (word: string) => /^[a-hj-tw-z]{2,14}$/.test(word) && !/[aeo].*[aeo]/.test(word)
