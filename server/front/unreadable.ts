/**
 * Requests with a body that nobody can read. The framework throws where it reads a form that is no form, and answers 500
 * as if the fault were ours; it is the sender's, so the front makes 400 of it. Shared through the process, because the
 * framework runs its own copy of this file.
 */
const KEY = Symbol.for('living-in-jinan.unreadable')
const shared = globalThis as { [KEY]?: Set<string> }

function ids(): Set<string> {
  shared[KEY] ??= new Set()
  return shared[KEY]
}

/**
 * Whether an error means that a body could not be read. Our own actions turn every error into an answer, so what is
 * thrown around one is thrown while its arguments are read.
 * @param routeType as the framework names what failed
 */
export function isUnreadable(error: unknown, routeType: string): boolean {
  return routeType === 'action' || (error instanceof Error && error.message.startsWith('Failed to parse body'))
}

export function markUnreadable(requestId: string): void {
  ids().add(requestId)
}

/** Whether the body of a request was found unreadable; forgotten once asked. */
export function takeUnreadable(requestId: string): boolean {
  return ids().delete(requestId)
}
