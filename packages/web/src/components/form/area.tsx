import { useId } from "react"

type Props = {
  name: string
  label: string
  hint: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}

/** A labelled text of many lines, whose owner follows what is typed. */
export function Area({ name, label, hint, value, onChange, error }: Props) {
  const id = useId()
  return (
    <p className="entry-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        value={value}
        rows={18}
        onInput={(event) => onChange(event.currentTarget.value)}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
      />
      <span id={`${id}-hint`} className="entry-hint">
        {hint}
      </span>
      {error && (
        <span id={`${id}-error`} className="entry-error">
          {error}
        </span>
      )}
    </p>
  )
}
