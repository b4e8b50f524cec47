export type StaffFieldProps = {
  name: string
  label: string
  control: 'text' | 'email' | 'password' | 'code' | 'instant' | 'area' | 'select' | 'boxes'
  values?: readonly string[]
  options?: readonly { value: string; label: string; lang?: string }[]
  hint?: string
  /** Tag of the language that is written in it, where that is not the screen's. */
  lang?: string
  autoComplete?: string
  isOptional?: boolean
  problem?: string
}

const types = { text: 'text', email: 'email', password: 'password', code: 'text', instant: 'datetime-local' } as const

/** One labelled control with its hint and its problem. */
export function StaffField(props: StaffFieldProps) {
  const { name, label, control, values = [], options = [], hint, problem } = props
  const id = `f-${name}`
  const describedBy = hint || problem ? `${id}-hint` : undefined
  const common = {
    id,
    name,
    className: 'in',
    lang: props.lang,
    dir: props.lang && ('auto' as const),
    'aria-describedby': describedBy,
    'aria-invalid': problem ? (true as const) : undefined,
  }
  const note = describedBy && (
    <p className="sm mut" id={describedBy}>
      {problem && <b className="problem">{problem} </b>}
      {hint}
    </p>
  )
  if (control === 'boxes') {
    return (
      <fieldset className="field" id={id} aria-describedby={describedBy}>
        <legend className="f">{label}</legend>
        <div className="boxes">
          {options.map((option) => (
            <label className="ck" key={option.value}>
              <input type="checkbox" name={name} value={option.value} defaultChecked={values.includes(option.value)} />
              <span lang={option.lang}>{option.label}</span>
            </label>
          ))}
        </div>
        {note}
      </fieldset>
    )
  }
  return (
    <div className="field">
      <label className="f" htmlFor={id}>
        {label}
      </label>
      {control === 'select' ? (
        <select {...common} defaultValue={values[0]}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : control === 'area' ? (
        <textarea {...common} rows={3} defaultValue={values[0]} required={!props.isOptional} />
      ) : (
        <input
          {...common}
          type={types[control]}
          inputMode={control === 'code' ? 'numeric' : undefined}
          autoComplete={props.autoComplete ?? (control === 'code' ? 'one-time-code' : 'off')}
          defaultValue={control === 'password' || control === 'code' ? undefined : values[0]}
          required={!props.isOptional}
        />
      )}
      {note}
    </div>
  )
}
