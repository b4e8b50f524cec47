import 'server-only'
import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { Actor } from './actor'
import { recordAudit } from './audit'
import { currentActor } from './auth'
import { db } from './db'
import { type ErrorCode, Refusal } from './errors'
import { log } from './log'

/** What a staff form shows after it was sent. Field errors are message keys under `errors`. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'saved'; revision: number; published: boolean }
  | { status: 'invalid'; fieldErrors: Record<string, string>; values: Record<string, string[]> }
  | {
      status: 'refused'
      code: ErrorCode
      detail: Record<string, unknown>
      values: Record<string, string[]>
    }
  | { status: 'failed'; errorId: string; values: Record<string, string[]> }

/** Every value of a form by name, to be shown again when it could not be saved. */
export function formValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = [...(values[name] ?? []), value]
  }
  return values
}

async function refuseAnonymous(action: string): Promise<never> {
  await (await db()).$transaction((tx) =>
    recordAudit(tx, { actorId: null, action: `${action}.refused`, entityType: 'listing', entityId: null }),
  )
  throw new Refusal('not-allowed')
}

/**
 * Runs a staff form: who is it, do the work, turn what goes wrong into something to show. Expected refusals become
 * their code; anything else is logged with an id, and only the id is shown. Nothing typed is lost.
 * @param action name for the audit log, such as `listing.save`
 */
export async function staffAction(
  action: string,
  form: FormData,
  work: (actor: Actor) => Promise<ActionState>,
): Promise<ActionState> {
  try {
    const actor = await currentActor()
    return await work(actor ?? (await refuseAnonymous(action)))
  } catch (error) {
    unstable_rethrow(error)
    const values = formValues(form)
    if (error instanceof Refusal) return { status: 'refused', code: error.code, detail: error.detail, values }
    const errorId = randomUUID().slice(0, 8)
    log.error({ errorId, action, error: error instanceof Error ? error.stack : String(error) }, 'staff action failed')
    return { status: 'failed', errorId, values }
  }
}
