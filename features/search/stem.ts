/**
 * Light stemming: the ending that most often changes is cut off, by script and not by language, because a visitor may
 * search in another language than that of the page. It need not be grammar; it must do the same to a text and to what
 * is typed.
 */

const cyrillicEndings =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ием|ая|яя|ое|ее|ые|ие|ои|еи|ыи|ии|ых|их|ую|юю|ою|ею|ия|ию|ом|ем|ам|ям|ах|ях|ов|ев|а|я|о|е|ы|и|у|ю|ь)$/
const arabicBeginning = /^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/
const arabicEnding = /(?:يه|ات|ين|ون|ان|ها|ه|ي)$/
const koreanParticles =
  /(?:에서는|에서|으로|까지|부터|에게|하고|이랑|처럼|보다|에는|은|는|이|가|을|를|에|의|로|와|과|도|만)$/

function latin(word: string): string {
  const singular = word.replace(/(?:'s|s)$/, '')
  return singular.length >= 5 ? singular.replace(/(?:en|e)$/, '') : singular
}

function arabic(word: string): string {
  const bare = word.replace(arabicBeginning, '')
  let stem = bare
  // The plural ending stands before the vowel that the singular ends in.
  for (let round = 0; round < 2; round++) {
    const shorter = stem.replace(arabicEnding, '')
    if (shorter.length >= 3) stem = shorter
  }
  return stem
}

const stems = new Map<string, string>()
const mostStems = 20_000

/** The part of a folded word that its forms share; the word itself where nothing is known of its script. */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = findStem(word)
    // The words of names come again with every search.
    if (stems.size >= mostStems) stems.clear()
    stems.set(word, stem)
  }
  return stem
}

function findStem(word: string): string {
  if (/^[a-z']+$/.test(word)) return word.length >= 4 ? latin(word) : word
  if (/^\p{sc=Cyrillic}+$/u.test(word)) {
    const stem = word.replace(cyrillicEndings, '')
    return stem.length >= 3 ? stem : word
  }
  if (/^\p{sc=Arabic}+$/u.test(word)) return arabic(word)
  return word
}

/** A Korean word without the particle it ends in. */
export function withoutParticle(word: string): string {
  const bare = word.replace(koreanParticles, '')
  return bare.length >= 2 ? bare : word
}

const particle = '(?:から|まで|での|への|との|の|で|に|を|は|が|と|へ|や|も)'
const betweenWords = new RegExp(
  `(?<=\\p{sc=Han})${particle}(?=[\\p{sc=Han}\\p{sc=Hiragana}]|$)|^${particle}(?=\\p{sc=Han}|$)`,
  'u',
)

/** A run of Japanese cut at the particles between its words: 済南の病院 is 済南 and 病院. */
export function betweenParticles(run: string): string[] {
  if (!/\p{sc=Hiragana}/u.test(run)) return [run]
  return run.split(betweenWords).filter(Boolean)
}
