import { useId } from "react"

type Props = {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** One of a few, as a labelled list to choose from. */
export function Pick({ name, label, value, options }: Props) {
  const id = useId()
  return (
    <p className="entry-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  )
}
