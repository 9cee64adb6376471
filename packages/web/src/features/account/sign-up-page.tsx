import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { accounts } from "../../lib/session.ts"
import { AccountFrame } from "./account-frame.tsx"
import { ConfirmForm } from "./confirm-form.tsx"
import { NewPasswordField } from "./fields.tsx"

export function SignUpPage() {
  usePageMeta("Make an account", "Make an account at Pack Hub: an e-mail address and a password.")
  const [email, setEmail] = useState<string | null>(null)
  return (
    <AccountFrame title="Make an account">
      {email === null ? <Details onSent={setEmail} /> : <ConfirmForm email={email} />}
    </AccountFrame>
  )
}

function Details({ onSent }: { onSent: (email: string) => void }) {
  const signUp = useAction(async ({ email = "", password = "", firstName = "", lastName = "" }: Typed) => {
    await accounts.signUp({ email, password, firstName, lastName })
    onSent(email)
  })
  return (
    <>
      <Form action={signUp} submit="Mail me the code">
        <Field
          name="firstName"
          label="First name"
          autoComplete="given-name"
          maxLength={64}
          required
          error={signUp.errorOf("firstName")}
        />
        <Field
          name="lastName"
          label="Last name"
          hint="Others see its first letter only."
          autoComplete="family-name"
          maxLength={64}
          required
          error={signUp.errorOf("lastName")}
        />
        <Field
          name="email"
          label="E-mail"
          hint="Shown to nobody."
          type="email"
          autoComplete="username"
          required
          error={signUp.errorOf("email")}
        />
        <NewPasswordField label="Password" error={signUp.errorOf("password")} />
      </Form>
      <p className="form-note">
        <Link to="/sign-in">I have an account</Link>
      </p>
    </>
  )
}
