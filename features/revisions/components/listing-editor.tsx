'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { type KeptDraft, useKeptDraft } from '@/features/accounts/components/kept-draft'
import type { ActionState } from '@/server/action'
import type { FormField, FormSection, Option } from '../form-field'
import type { PictureField } from '../picture-field'
import { FormControl } from './form-control'
import { KeptNotice } from './kept-notice'
import { type EditorWords, Outcome } from './outcome'
import { PicturePicker } from './picture-picker'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  /** The revision the form was made from; absent for a new listing. */
  revision?: number
  sections: readonly FormSection[]
  checks: readonly Option[]
  /** The choice of pictures, where the listing exists already, and the address of their library. */
  pictures?: PictureField
  library?: string
  /** Names of fields that are no control of their own, by field. */
  names: Record<string, string>
  words: EditorWords
  errors: Record<string, string>
  canPublish: boolean
  /** The page was opened by a save that went well. */
  isSaved?: boolean
  /** Address of the sign-in. */
  signIn: string
}

/** What is wrong with what was sent, in words, by the name of the field. */
export function problemsOf(state: ActionState, errors: Record<string, string>): Map<string, string> {
  if (state.status === 'invalid') {
    return new Map(
      Object.entries(state.fieldErrors).map(([name, code]) => [name, errors[code] ?? errors.invalid ?? code]),
    )
  }
  const fields = state.status === 'refused' ? state.detail.fields : null
  const code = state.status === 'refused' ? state.code : ''
  return new Map(Array.isArray(fields) ? fields.map((name) => [String(name), errors[code] ?? '']) : [])
}

/** The problem of a control: its own, or that of a part of its value. */
export const problemOf = (problems: Map<string, string>, field: FormField) =>
  problems.get(field.name) ?? [...problems].find(([name]) => name.startsWith(`${field.name}.`))?.[1]

/** The form of a listing. Without script it is a plain form; with it, nothing typed is lost when saving fails. */
export function ListingEditor(props: Props) {
  const { sections, words, errors } = props
  const [state, action, busy] = useActionState(props.action, { status: 'idle' })
  const outcome = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { kept, forget } = useKeptDraft(form, props.revision, props.isSaved ?? false)
  const [brought, bringBack] = useState<{ draft: KeptDraft; over: number | undefined } | null>(null)
  // Once it is saved, the page is about another revision.
  const broughtBack = brought?.over === props.revision ? brought?.draft : undefined
  const values = 'values' in state ? state.values : broughtBack?.values
  const problems = problemsOf(state, errors)
  const stale = state.status === 'refused' && state.code === 'stale-revision' ? Number(state.detail.revision) : null
  const fields = sections.flatMap((section) => section.fields)
  const labels = new Map([
    ['reason', words.reason],
    ...fields.map((field) => [field.name, field.label] as const),
    ...Object.entries(props.names),
  ])
  useEffect(() => {
    if (state.status !== 'idle') outcome.current?.focus()
  }, [state])
  return (
    <form action={action} className="editor" ref={form}>
      <div ref={outcome} tabIndex={-1}>
        <Outcome
          state={state}
          problems={problems}
          labels={labels}
          controls={[...fields.map((field) => field.name), 'pictures']}
          words={words}
          errors={errors}
          signIn={props.signIn}
        />
      </div>
      {kept && !broughtBack && state.status === 'idle' && (
        <KeptNotice words={words} bringBack={() => bringBack({ draft: kept, over: props.revision })} forget={forget} />
      )}
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.revision !== undefined && (
        <input type="hidden" name="revision" value={stale ?? broughtBack?.revision ?? props.revision} />
      )}
      {/* After a failed save the controls are made anew with what was typed: React would empty them otherwise. */}
      <div key={JSON.stringify(values ?? null)} className="grid gap-5">
        {sections.map((section) => (
          <section className="panel" key={section.id} id={section.id}>
            <h2 className="ph1">{section.title}</h2>
            <div className="fields">
              {section.fields.map((field) => (
                <FormControl
                  key={field.name}
                  field={field}
                  values={values ? (values[field.name] ?? []) : undefined}
                  problem={problemOf(problems, field)}
                  checkLabel={words.checkedBy}
                  checks={[...props.checks]}
                  chosenCheck={values?.[`check:${field.check}`]?.[0]}
                />
              ))}
            </div>
          </section>
        ))}
        {props.pictures && (
          <PicturePicker
            field={props.pictures}
            values={values?.pictures}
            problem={problems.get('pictures')}
            words={words.pictures}
            library={props.library ?? ''}
          />
        )}
      </div>
      <div className="savebar">
        {props.revision !== undefined && (
          <input
            className="in"
            id="f-reason"
            name="reason"
            aria-label={words.reason}
            placeholder={words.reason}
            defaultValue={values?.reason?.[0] ?? ''}
          />
        )}
        <button type="submit" className="btn s" disabled={busy}>
          {props.revision === undefined ? words.create : words.save}
        </button>
        {props.canPublish && (
          <button type="submit" className="btn s pri" name="publish" value="yes" disabled={busy}>
            {words.saveAndPublish}
          </button>
        )}
      </div>
    </form>
  )
}
