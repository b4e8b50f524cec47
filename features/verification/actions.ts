'use server'

import { factHash } from '@/features/listings/facts'
import { getCategory } from '@/features/listings/registry'
import { getEditor } from '@/features/revisions/queries'
import { type ActionState, formValues, invalid, staffAction } from '@/server/action'
import type { Actor } from '@/server/actor'
import type { StaffAct } from '@/server/audited'
import { Refusal } from '@/server/errors'
import { changeFact, confirmFact, doubtFact, withdrawAnswer } from './commands'
import { withFact } from './fact-content'
import { answerTargetSchema, type FactAnswer, factAnswerSchema } from './schema'

async function answerAction(
  act: StaffAct,
  form: FormData,
  work: (actor: Actor, answer: FactAnswer) => Promise<ActionState>,
): Promise<ActionState> {
  return staffAction(act, form, async (actor) => {
    const answer = factAnswerSchema.safeParse(Object.fromEntries(form))
    return answer.success ? work(actor, answer.data) : invalid(answer.error.issues, form)
  })
}

/** “Still true.” */
export async function confirmFactAction(form: FormData): Promise<ActionState> {
  return answerAction('listing.confirm-fact', form, async (actor, answer) => ({
    status: 'done',
    detail: { answerId: await confirmFact(actor, answer) },
  }))
}

/** “Could not confirm.” */
export async function doubtFactAction(form: FormData): Promise<ActionState> {
  return answerAction('listing.doubt-fact', form, async (actor, answer) => ({
    status: 'done',
    detail: { answerId: await doubtFact(actor, answer) },
  }))
}

/** “Changed”, with the new value in the controls of the editor. */
export async function changeFactAction(form: FormData): Promise<ActionState> {
  return answerAction('listing.save', form, async (actor, answer) => {
    const editor = await getEditor(answer.listingId)
    const category = editor && getCategory(editor.content.category)
    if (!category) throw new Refusal('not-found')
    const { field } = answer
    const values = formValues(form)
    const parsed = withFact(values, category, editor.content, field)
    if (!parsed.success) return { status: 'invalid', fieldErrors: parsed.fieldErrors, values }
    if (factHash(parsed.content, field) === factHash(editor.content, field)) {
      return { status: 'invalid', fieldErrors: { [field]: 'unchanged' }, values }
    }
    return { status: 'done', detail: await changeFact(actor, answer, editor.revision, parsed.content) }
  })
}

/** Takes an answer back. */
export async function withdrawAnswerAction(form: FormData): Promise<ActionState> {
  return staffAction('listing.withdraw-answer', form, async (actor) => {
    const target = answerTargetSchema.safeParse(Object.fromEntries(form))
    if (!target.success) return invalid(target.error.issues, form)
    await withdrawAnswer(actor, target.data.answerId)
    return { status: 'done', detail: {} }
  })
}
