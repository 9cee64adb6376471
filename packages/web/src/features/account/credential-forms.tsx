import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { accounts, profileChanged } from "../../lib/session.ts"
import { CodeField, NewPasswordField } from "./fields.tsx"

export function CredentialForms({ email }: { email: string }) {
  const [pending, setPending] = useState<string | null>(null)
  return (
    <>
      {pending === null ? (
        <NewAddress email={email} onSent={setPending} />
      ) : (
        <ConfirmAddress email={pending} onDone={() => setPending(null)} />
      )}
      <NewPassword />
    </>
  )
}

function NewAddress({ email, onSent }: { email: string; onSent: (email: string) => void }) {
  const change = useAction(async ({ email: next = "", present = "" }: Typed) => {
    await accounts.changeEmail(next, present)
    onSent(next)
  })
  return (
    <Form action={change} submit="Mail a code there">
      <Field
        name="email"
        label="New e-mail"
        hint={`${email} stays until the new one is confirmed.`}
        type="email"
        autoComplete="email"
        required
        error={change.errorOf("email")}
      />
      <Field name="present" label="Your password" type="password" autoComplete="current-password" required />
    </Form>
  )
}

function ConfirmAddress({ email, onDone }: { email: string; onDone: () => void }) {
  const confirm = useAction(async ({ code = "" }: Typed) => {
    await accounts.confirmEmail(code.trim())
    profileChanged(await accounts.profile())
    onDone()
  })
  return (
    <Form action={confirm} submit="Confirm">
      <CodeField label={`Code mailed to ${email}`} error={confirm.errorOf("code")} />
    </Form>
  )
}

function NewPassword() {
  const [isDone, setDone] = useState(false)
  const change = useAction(async ({ present = "", password = "" }: Typed) => {
    setDone(false)
    await accounts.changePassword(present, password)
    setDone(true)
  })
  return (
    <>
      <Form action={change} submit="Change the password">
        <Field
          name="present"
          label="Present password"
          type="password"
          autoComplete="current-password"
          required
        />
        <NewPasswordField label="New password" error={change.errorOf("password")} />
      </Form>
      <output className="form-note">{isDone && "The password is changed."}</output>
    </>
  )
}
