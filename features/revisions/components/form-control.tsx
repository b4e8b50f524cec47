'use client'

import type { FormField } from '../form-field'

type Props = {
  field: FormField
  values?: string[]
  problem?: string
  checkLabel: string
  checks: FormField['options']
  /** The confirmation chosen before a save that failed. */
  chosenCheck?: string
}

/** One labelled control of the editor with its hint, its problem, and the select that confirms its fact. */
export function FormControl({ field, values, problem, checkLabel, checks, chosenCheck }: Props) {
  const id = `f-${field.name}`
  const now = values ?? field.values
  const describedBy = field.hint || problem ? `${id}-hint` : undefined
  const common = {
    id,
    name: field.name,
    lang: field.lang,
    className: 'in',
    'aria-describedby': describedBy,
    'aria-invalid': problem ? (true as const) : undefined,
  }
  const check = field.check && (
    <select
      className="in check"
      name={`check:${field.check}`}
      defaultValue={chosenCheck}
      aria-label={`${field.label}: ${checkLabel}`}
    >
      {checks?.map(({ value, label }) => (
        <option key={value} value={value}>
          {value ? `${checkLabel}: ${label}` : label}
        </option>
      ))}
    </select>
  )
  const hint = describedBy && (
    <p className="xs mut" id={describedBy}>
      {problem && <b className="problem">{problem} </b>}
      {field.hint}
    </p>
  )
  if (field.control === 'boxes') {
    return (
      <fieldset className="field" id={id}>
        <legend className="f">{field.label}</legend>
        <div className="boxes">
          {field.options?.map(({ value, label }) => (
            <label className="ck" key={value}>
              <input type="checkbox" name={field.name} value={value} defaultChecked={now.includes(value)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
        {hint}
        {check}
      </fieldset>
    )
  }
  return (
    <div className="field">
      <label className="f" htmlFor={id}>
        {field.label}
      </label>
      {field.control === 'area' && <textarea {...common} rows={4} defaultValue={now[0]} />}
      {field.control === 'select' && (
        <select {...common} defaultValue={now[0]}>
          {field.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {(field.control === 'text' || field.control === 'number') && (
        <input {...common} inputMode={field.control === 'number' ? 'decimal' : undefined} defaultValue={now[0]} />
      )}
      {field.control === 'date' && <input {...common} type="date" defaultValue={now[0]} />}
      {hint}
      {check}
    </div>
  )
}
