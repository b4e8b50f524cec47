import { useTranslations } from 'next-intl'
import type { ErrorCode } from '../schema'

/** One answer as a radio button or checkbox; its whole row is the target. */
function Choice(props: {
  name: string
  value: string
  label: React.ReactNode
  checked: boolean
  type: 'radio' | 'checkbox'
  required: boolean
}) {
  return (
    <label className="ck ans">
      <input
        type={props.type}
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        required={props.required}
      />
      <span>{props.label}</span>
    </label>
  )
}

export type Choices = readonly { value: string; label: React.ReactNode }[]

/** A group of answers of which one is chosen, or several. */
export function ChoiceField(props: {
  name: string
  choices: Choices
  chosen: readonly string[]
  several?: boolean
  /** Many short answers stand in columns. */
  columns?: boolean
  error?: ErrorCode
}) {
  return (
    <>
      <FieldError name={props.name} error={props.error} />
      <div className={props.several || props.columns ? 'anss two' : 'anss'}>
        {props.choices.map(({ value, label }) => (
          <Choice
            key={value}
            name={props.name}
            value={value}
            label={label}
            checked={props.chosen.includes(value)}
            type={props.several ? 'checkbox' : 'radio'}
            required={!props.several}
          />
        ))}
      </div>
    </>
  )
}

/** What was wrong with a value, tied to its field. */
export function FieldError({ name, error }: { name: string; error?: ErrorCode }) {
  const t = useTranslations('finder.errors')
  if (!error) return null
  return (
    <p className="err" id={`${name}-error`} role="alert">
      {t(error)}
    </p>
  )
}

/** A field to type into, with its label, hint and error. */
export function TypedField(props: {
  name: string
  label: React.ReactNode
  type: 'text' | 'date' | 'number'
  value: string
  hint?: string
  list?: string
  required?: boolean
  error?: ErrorCode
}) {
  const described = [props.hint && `${props.name}-hint`, props.error && `${props.name}-error`].filter(Boolean).join(' ')
  return (
    <div className="fld">
      <label className="f" htmlFor={props.name}>
        {props.label}
      </label>
      {props.hint && (
        <p className="sm mut" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError name={props.name} error={props.error} />
      <input
        className="in"
        id={props.name}
        name={props.name}
        type={props.type}
        defaultValue={props.value}
        list={props.list}
        min={props.type === 'number' ? 0 : undefined}
        required={props.required}
        autoComplete="off"
        aria-invalid={props.error ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  )
}
