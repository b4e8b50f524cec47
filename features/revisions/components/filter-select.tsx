type Props = {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** A choice in the filters above a list of records. */
export function FilterSelect({ name, label, value, options }: Props) {
  return (
    <div>
      <label className="f" htmlFor={name}>
        {label}
      </label>
      <select className="in" id={name} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
