import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { accounts } from "../../lib/session.ts"
import { CodeField } from "./fields.tsx"

/** The code of the welcome mail; `email` is asked for where the page does not know it any more. */
export function ConfirmForm({ email: known }: { email?: string }) {
  const navigate = useNavigate()
  const [isSentAgain, setSentAgain] = useState(false)
  const confirm = useAction(async ({ email = "", code = "" }: Typed) => {
    await accounts.confirm(known ?? email, code.trim())
    await navigate({ to: "/sign-in" })
  })
  const resend = useAction(async (email: string) => {
    await accounts.resend(email)
    setSentAgain(true)
  })
  return (
    <>
      {known && (
        <p className="prose">
          We mailed a code to {known}. It is good for a day; look among the unwanted mail, too.
        </p>
      )}
      <Form action={confirm} submit="Confirm">
        {!known && <Field name="email" label="E-mail" type="email" autoComplete="username" required />}
        <CodeField label="Code" error={confirm.errorOf("code")} />
      </Form>
      {known && (
        <p className="form-note">
          <button type="button" className="link-button" onClick={() => void resend.run(known)}>
            Mail it again
          </button>
          <output>
            {isSentAgain && " A new code is on its way; the old one is void."}
            {resend.problem && ` ${resend.problem.message}.`}
          </output>
        </p>
      )}
    </>
  )
}
