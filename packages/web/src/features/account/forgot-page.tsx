import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { accounts } from "../../lib/session.ts"
import { AccountFrame } from "./account-frame.tsx"
import { CodeField, NewPasswordField } from "./fields.tsx"

export function ForgotPage() {
  usePageMeta("Forgotten password", "Choose a new password with a code by mail.")
  const [email, setEmail] = useState<string | null>(null)
  return (
    <AccountFrame title="Forgotten password">
      {email === null ? <Ask onSent={setEmail} /> : <Choose email={email} />}
    </AccountFrame>
  )
}

function Ask({ onSent }: { onSent: (email: string) => void }) {
  const forgot = useAction(async ({ email = "" }: Typed) => {
    await accounts.forgot(email)
    onSent(email)
  })
  return (
    <Form action={forgot} submit="Mail me a code">
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        error={forgot.errorOf("email")}
      />
    </Form>
  )
}

function Choose({ email }: { email: string }) {
  const navigate = useNavigate()
  const reset = useAction(async ({ code = "", password = "" }: Typed) => {
    await accounts.reset(email, code.trim(), password)
    await navigate({ to: "/sign-in" })
  })
  return (
    <>
      <p className="prose">If {email} has an account, a code is on its way. It is good for an hour.</p>
      <Form action={reset} submit="Set the new password">
        <CodeField label="Code" error={reset.errorOf("code")} />
        <NewPasswordField label="New password" error={reset.errorOf("password")} />
      </Form>
    </>
  )
}
