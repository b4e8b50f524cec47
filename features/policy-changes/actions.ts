'use server'

import { redirect } from 'next/navigation'
import {
  archiveRule,
  archiveValue,
  createRules,
  createValues,
  publishRule,
  publishValue,
  recordEvidence,
  saveRule,
  saveValue,
} from '@/features/policy/commands'
import { canEditPolicy } from '@/features/policy/policy'
import { type RuleContent, ruleContentSchema, type ValueContent, valueContentSchema } from '@/features/policy/schema'
import { isStaffLocale } from '@/i18n/locales'
import { shanghaiDay } from '@/lib/shanghai-day'
import { type ActionState, formValues, staffAction } from '@/server/action'
import type { Actor } from '@/server/actor'
import { Refusal } from '@/server/errors'
import { ruleFromForm, sourceFromForm, valueFromForm } from './form-content'
import { getPolicyEditor, listPolicyRows, listPolicySources } from './queries'
import { newPolicySchema, type PolicyTableName, policyTargetSchema } from './schema'
import { startProblem } from './start-problem'

type Values = Record<string, string[]>
type Errors = Record<string, string>
type Read<C> = { content: C } | { fieldErrors: Errors }
type Named = { table: 'rules'; kind: RuleContent['kind']; place: string } | { table: 'values'; key: string }

const roomOf = (form: FormData, path: string) => {
  const locale = String(form.get('locale'))
  return `/${isStaffLocale(locale) ? locale : 'en'}/admin/policy/${path}`
}

const errorsOf = (issues: readonly { path: PropertyKey[]; message: string }[]): Errors =>
  Object.fromEntries(issues.map(({ path, message }) => [path.map(String).join('.'), message]))

/** Adds the page entered in the form, if any. Its key, null for none, or the fields that cannot be used. */
async function addSource(actor: Actor, values: Values): Promise<string | null | { fieldErrors: Errors }> {
  const taken = new Set((await listPolicySources()).map(({ key }) => key))
  const source = sourceFromForm(values, shanghaiDay(new Date()), taken)
  if (source === null || 'fieldErrors' in source) return source
  await recordEvidence(actor, { sources: [source], facts: [] })
  return source.key
}

/** Checks what was typed. `added` may be any text: a source entered in the same form counts as one. */
async function readContent(
  values: Values,
  named: Named,
  id: string | null,
  added: string | null,
): Promise<Read<RuleContent | ValueContent>> {
  const parsed =
    named.table === 'rules'
      ? ruleContentSchema.safeParse(ruleFromForm(values, named, added))
      : valueContentSchema.safeParse(valueFromForm(values, named, added))
  if (!parsed.success) return { fieldErrors: errorsOf(parsed.error.issues) }
  const content = parsed.data
  const rows = await listPolicyRows()
  const siblings =
    'kind' in content
      ? rows.rules.filter((row) => row.content.kind === content.kind && row.content.place === content.place)
      : rows.values.filter((row) => row.content.key === content.key)
  const problem = startProblem(id, content.validFrom, siblings)
  return problem ? { fieldErrors: { validFrom: problem } } : { content }
}

/** Reads the form twice: a page is added to the sources only once everything else can be used. */
async function readForm(
  actor: Actor,
  values: Values,
  named: Named,
  id: string | null,
): Promise<Read<RuleContent | ValueContent>> {
  const hasNewSource = Boolean(values['source.url']?.[0]?.trim() || values['source.title']?.[0]?.trim())
  const first = await readContent(values, named, id, hasNewSource ? 'NEW_SOURCE' : null)
  if ('fieldErrors' in first || !hasNewSource) return first
  if (!canEditPolicy(actor)) throw new Refusal('not-allowed')
  const added = await addSource(actor, values)
  return added !== null && typeof added === 'object' ? added : readContent(values, named, id, added)
}

/** The name of an act in the log, of the table the form is about. */
const actOf = <Act extends string>(form: FormData, act: Act) =>
  `${form.get('table') === 'values' ? 'dated-value' : 'policy-rule'}.${act}` as const

const isRule = (content: RuleContent | ValueContent): content is RuleContent => 'kind' in content

/** Saves the form as a new revision. Publishing is a step of its own, after staff have seen what changes. */
export async function savePolicyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'save'), form, async (actor) => {
    const values = formValues(form)
    const target = policyTargetSchema.safeParse(Object.fromEntries(form))
    if (!target.success) return { status: 'invalid', fieldErrors: errorsOf(target.error.issues), values }
    const { table, id, revision, reason } = target.data
    const editor = await getPolicyEditor(table, id)
    if (!editor) throw new Refusal('not-found')
    const named: Named =
      editor.table === 'rules'
        ? { table: 'rules', kind: editor.content.kind, place: editor.content.place }
        : { table: 'values', key: editor.content.key }
    const read = await readForm(actor, values, named, id)
    if ('fieldErrors' in read) return { status: 'invalid', fieldErrors: read.fieldErrors, values }
    const { content } = read
    const change = { reason, publish: false }
    const saved = isRule(content)
      ? await saveRule(actor, id, revision, { content, ...change })
      : await saveValue(actor, id, revision, { content, ...change })
    return redirect(roomOf(form, `${table}/${id}/review?saved=${saved.revision}`))
  })
}

/** Adds a rule or value as a draft. */
export async function createPolicyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'create'), form, async (actor) => {
    const values = formValues(form)
    const made = newPolicySchema.parse(Object.fromEntries(form))
    const named: Named = made.table === 'rules' ? { ...made, place: '' } : { table: 'values', key: '' }
    const read = await readForm(actor, values, named, null)
    if ('fieldErrors' in read) return { status: 'invalid', fieldErrors: read.fieldErrors, values }
    const { content } = read
    const [id] = isRule(content)
      ? await createRules(actor, [{ content, reason: null, publish: false }])
      : await createValues(actor, [{ content, reason: null, publish: false }])
    return redirect(roomOf(form, `${made.table}/${id}/review?saved=1`))
  })
}

const publishers = { rules: publishRule, values: publishValue } satisfies Record<PolicyTableName, unknown>
const archivers = { rules: archiveRule, values: archiveValue } satisfies Record<PolicyTableName, unknown>

/** Makes the newest revision public. */
export async function publishPolicyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'publish'), form, async (actor) => {
    const { table, id, revision } = policyTargetSchema.parse(Object.fromEntries(form))
    await publishers[table](actor, id, revision)
    return redirect(roomOf(form, `${table}/${id}?published=${revision}`))
  })
}

/** Takes a rule or value out of use. */
export async function archivePolicyAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction(actOf(form, 'archive'), form, async (actor) => {
    const { table, id, reason } = policyTargetSchema.parse(Object.fromEntries(form))
    await archivers[table](actor, id, reason)
    return redirect(roomOf(form, `${table}/${id}`))
  })
}
