import 'server-only'
import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { Actor } from './actor'
import { recordAudit } from './audit'
import { objectOfAct, type StaffAct } from './audited'
import { currentActor } from './auth'
import { db } from './db'
import { type ErrorCode, Refusal } from './errors'
import { log } from './log'

/** What a staff form shows after it was sent. Field errors are message keys under `errors`. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'saved'; revision: number; published: boolean }
  /** Done, and there is something to show for it, such as a link to hand over. */
  | { status: 'done'; detail: Record<string, unknown> }
  | { status: 'invalid'; fieldErrors: Record<string, string>; values: Record<string, string[]> }
  | {
      status: 'refused'
      code: ErrorCode
      detail: Record<string, unknown>
      values: Record<string, string[]>
    }
  | { status: 'failed'; errorId: string; values: Record<string, string[]> }

const secrets = new Set(['password', 'present', 'code', 'token'])

/** Every value of a form by name, to be shown again when it could not be saved. */
export function formValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** What may be sent back to the browser: never a password or a code. */
function shownAgain(form: FormData): Record<string, string[]> {
  return Object.fromEntries(Object.entries(formValues(form)).filter(([name]) => !secrets.has(name)))
}

/** The answer to a form with fields that cannot be used; the first problem of each. */
export function invalid(issues: readonly { path: PropertyKey[]; message: string }[], form: FormData): ActionState {
  const fieldErrors = Object.fromEntries(
    [...issues].reverse().map((issue) => [issue.path.map(String).join('.'), issue.message]),
  )
  return { status: 'invalid', fieldErrors, values: shownAgain(form) }
}

async function refuseAnonymous(act: StaffAct): Promise<never> {
  await (await db()).$transaction((tx) =>
    recordAudit(tx, { actorId: null, action: `${act}.refused`, entityType: objectOfAct(act), entityId: null }),
  )
  throw new Refusal('signed-out')
}

/**
 * Runs a staff form: who is it, do the work, turn what goes wrong into something to show. Expected refusals become
 * their code; anything else is logged with an id, and only the id is shown. Nothing typed is lost.
 * @param act name for the audit log, such as `listing.save`; its first word says what is refused to a stranger
 */
export async function staffAction(
  act: StaffAct,
  form: FormData,
  work: (actor: Actor) => Promise<ActionState>,
): Promise<ActionState> {
  return guarded(act, form, async () => {
    const actor = await currentActor()
    return work(actor ?? (await refuseAnonymous(act)))
  })
}

/** The same for a form that somebody may send who is not signed in, or not wholly. */
export async function guarded(action: string, form: FormData, work: () => Promise<ActionState>): Promise<ActionState> {
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    const values = shownAgain(form)
    if (error instanceof Refusal) return { status: 'refused', code: error.code, detail: error.detail, values }
    const errorId = randomUUID().slice(0, 8)
    log.error({ errorId, action, error: error instanceof Error ? error.stack : String(error) }, 'staff action failed')
    return { status: 'failed', errorId, values }
  }
}
