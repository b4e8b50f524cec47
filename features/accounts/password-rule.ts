import breached from './common-passwords.json'

/**
 * The passwords of twelve characters and more among the 49,000 most found in breaches, lower case. From the frequency
 * lists of zxcvbn (MIT licence); shorter ones are refused for their length already.
 */
const breachedPasswords: ReadonlySet<string> = new Set(breached)

/** The shortest piece that, said again and again, is the whole: `abab` → `ab`. */
function period(text: string): number {
  const again = `${text}${text}`.indexOf(text, 1)
  return again === -1 ? text.length : again
}

/** Whether each character follows the one before by the same step, as in `abcdefgh` or `87654321`. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1
}

/**
 * Whether a password is among the first that somebody who guesses would try: known from breaches, one piece repeated,
 * or characters in their order. NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5.0 §6.2 ask for such a list.
 */
export function isGuessable(password: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase()
  return (
    breachedPasswords.has(folded) ||
    period(folded) <= 4 ||
    breachedPasswords.has(folded.slice(0, period(folded))) ||
    isRun(folded)
  )
}
