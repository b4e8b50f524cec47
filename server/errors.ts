/** What can go wrong in a way a member of staff can act on. Each has words in `messages/admin`, key `errors.<code>`. */
export type ErrorCode =
  | 'not-allowed'
  | 'not-found'
  | 'stale-revision'
  | 'slug-taken'
  | 'invalid'
  | 'link-used'
  | 'not-publishable'
  | 'signed-out'
  | 'link-ended'
  | 'email-taken'
  | 'last-admin'
  | 'wrong-password'
  | 'wrong-code'
  | 'throttled'
  | 'not-a-person'
  | 'not-waiting'
  | 'comment-missing'
  | 'not-corrected'
  | 'picture-refused'
  | 'picture-used'
  | 'import-ended'
  | 'rows-refused'
  | 'rows-changed'
  | 'term-taken'
  | 'links-running'
  | 'machine-failed'
  | 'machine-language'

/** An expected refusal. Anything else that is thrown is a fault: it is logged with an id and shown as that id only. */
export class Refusal extends Error {
  /**
   * @param code says why, for the message shown
   * @param detail what the screen needs beside the words, such as the fields in question; never a secret
   */
  constructor(
    readonly code: ErrorCode,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/**
 * Whether a database error is the breach of a unique constraint. The code is asked, never the text or the metadata,
 * which differ between the two engines. P2002: https://www.prisma.io/docs/orm/reference/error-reference
 */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
}
