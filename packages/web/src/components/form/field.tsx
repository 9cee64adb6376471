import { type InputHTMLAttributes, useId } from "react"

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "autoComplete"
  | "autoFocus"
  | "defaultValue"
  | "inputMode"
  | "maxLength"
  | "minLength"
  | "pattern"
  | "required"
  | "type"
> & {
  name: string
  label: string
  hint?: string | undefined
  /** What the API said about this field. */
  error?: string | undefined
}

/** One labelled input; its hint and its error are read with it. */
export function Field({ name, label, hint, error, ...input }: Props) {
  const id = useId()
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <p className="entry-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        name={name}
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
      />
      {hint && (
        <span id={`${id}-hint`} className="entry-hint">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="entry-error">
          {error}
        </span>
      )}
    </p>
  )
}
