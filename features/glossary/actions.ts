'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale, type StaffLocale } from '@/i18n/locales'
import { type ActionState, formValues, invalid, staffAction } from '@/server/action'
import { createTerm, deleteTerm, saveTerm } from './commands'
import { termFactsOf, termWordsOf } from './form-terms'
import { termFactsSchema, termIdSchema, termWordsSchema } from './schema'

const staffLocale = (form: FormData): StaffLocale => {
  const locale = String(form.get('locale'))
  return isStaffLocale(locale) ? locale : 'en'
}

/** Adds a term; it begins with its Chinese and its English. */
export async function createTermAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('official-term.create', form, async (actor) => {
    const values = formValues(form)
    const facts = termFactsSchema.safeParse(termFactsOf(values))
    const words = termWordsSchema.safeParse(termWordsOf(values))
    if (!facts.success || !words.success) {
      return invalid([...(facts.error?.issues ?? []), ...(words.error?.issues ?? [])], form)
    }
    const { id } = await createTerm(actor, { facts: facts.data, ...words.data, origin: 'human' })
    return redirect(`/${staffLocale(form)}/admin/glossary/${id}?saved=1`)
  })
}

/** Saves what somebody may write of a term: all of it, or their languages. */
export async function saveTermAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('official-term.save', form, async (actor) => {
    const values = formValues(form)
    const facts = values.hanzi ? termFactsSchema.safeParse(termFactsOf(values)) : null
    const words = termWordsSchema.safeParse(termWordsOf(values))
    if (facts?.success === false || !words.success) {
      return invalid([...(facts?.error?.issues ?? []), ...(words.error?.issues ?? [])], form)
    }
    const id = termIdSchema.parse(form.get('id'))
    const change = { id, revision: Number(form.get('revision')), facts: facts?.data ?? null, ...words.data }
    const { revision } = await saveTerm(actor, change)
    return redirect(`/${staffLocale(form)}/admin/glossary/${id}?saved=${revision}`)
  })
}

/** Deletes a term. */
export async function deleteTermAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('official-term.delete', form, async (actor) => {
    await deleteTerm(actor, termIdSchema.parse(form.get('id')))
    return redirect(`/${staffLocale(form)}/admin/glossary?deleted=yes`)
  })
}
