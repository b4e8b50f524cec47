/** A run of words that both texts have, or that only the earlier or only the later one has. */
export type WordRun = {
  kind: 'same' | 'gone' | 'new'
  text: string
  /** Where it begins when all runs are read one after the other, in UTF-16 units. */
  at: number
}

/** Beyond this many words the texts are shown whole: the table of the comparison grows with their product. */
const mostWords = 2_000

/**
 * Words and marks in order, each with the spaces before it: spaces alone are in every text and would tear what changed
 * into shreds. Chinese and Japanese are cut where their words end.
 */
function cut(text: string, locale: string): string[] {
  const words: string[] = []
  let spaces = ''
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (segment.trim() === '') spaces += segment
    else {
      words.push(spaces + segment)
      spaces = ''
    }
  }
  return spaces === '' ? words : [...words, spaces]
}

/** Lengths of the longest common subsequence of what follows each pair of positions. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, next] = [rows[i], rows[i + 1]]
      if (!row || !next) continue
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

/**
 * What changed between two texts, word by word.
 * @param locale the language of the texts, BCP 47
 * @returns runs in reading order; those not `new` make the earlier text, those not `gone` the later one
 */
export function changedWords(before: string, after: string, locale: string): WordRun[] {
  const [a, b] = [cut(before, locale), cut(after, locale)]
  const runs: WordRun[] = []
  let at = 0
  const add = (kind: WordRun['kind'], text: string) => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') runs.push({ kind, text, at })
    at += text.length
  }
  if (a.length > mostWords || b.length > mostWords) {
    add('gone', before)
    add('new', after)
    return runs
  }
  const lengths = commonLengths(a, b)
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i] ?? '')
      i++
      j++
    } else if (i < a.length && (j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      add('gone', a[i++] ?? '')
    } else {
      add('new', b[j++] ?? '')
    }
  }
  return runs
}
