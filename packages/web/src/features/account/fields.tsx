import { Field } from "../../components/form/field.tsx"

type Props = { label: string; error?: string | undefined }

/** The six digits of a mail. */
export function CodeField({ label, error }: Props) {
  return (
    <Field
      name="code"
      label={label}
      hint="Six digits"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*\d{6}\s*"
      required
      error={error}
    />
  )
}

/** A password that is being chosen, with the rule it has to keep. */
export function NewPasswordField({ label, error }: Props) {
  return (
    <Field
      name="password"
      label={label}
      hint="8 characters or more, with upper and lower case, a digit and a symbol"
      type="password"
      autoComplete="new-password"
      minLength={8}
      required
      error={error}
    />
  )
}
