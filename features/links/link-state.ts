/** What the last look at a link found. */
export const outcomes = ['answered', 'unreachable', 'certificate', 'forbidden'] as const
export type Outcome = (typeof outcomes)[number]

/** What is kept of a link between two looks. Times are moments. */
export type LinkCheck = {
  outcome: Outcome
  /** Status of HTTP of the last answer, after following where it led. */
  status: number | null
  /** Where permanent redirects (301, 308) lead; null where there are none. */
  movedTo: string | null
  /** Since when every look failed. */
  failedSince: Date | null
  /** How many looks failed in a row. */
  failures: number
}

/** From the most pressing to what needs nothing. */
export const linkStates = ['broken', 'certificate', 'moved', 'unclear', 'not-checked', 'ok'] as const
export type LinkState = (typeof linkStates)[number]

/** A server may be away for a night, and a network for a day: only then is a link called broken. */
const patience = { failures: 3, milliseconds: 2 * 86_400_000 }

/** Whether a look failed in a way that may pass by itself. */
export function isFailure({ outcome, status }: Pick<LinkCheck, 'outcome' | 'status'>): boolean {
  return outcome !== 'answered' || status === null || status >= 400
}

/**
 * What staff are told about a link.
 *
 * 404 and 410 (RFC 9110, 15.5.5 and 15.5.11) are the server's word that the page is gone. Other failures count once they
 * lasted. Answers like 401, 403 and 429 are about whoever asks: a person has to look.
 */
export function linkState(check: LinkCheck | null, now: Date): LinkState {
  if (!check) return 'not-checked'
  const { outcome, status, movedTo, failedSince, failures } = check
  if (outcome === 'forbidden' || status === 404 || status === 410) return 'broken'
  if (outcome === 'certificate') return 'certificate'
  if (!isFailure(check)) return movedTo ? 'moved' : 'ok'
  const isAboutAsker = outcome === 'answered' && status !== null && status < 500
  const lasted = failedSince ? now.getTime() - failedSince.getTime() : 0
  return !isAboutAsker && failures >= patience.failures && lasted >= patience.milliseconds ? 'broken' : 'unclear'
}
