import { Link, useNavigate } from "@tanstack/react-router"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { accounts, signedIn } from "../../lib/session.ts"
import { AccountFrame } from "./account-frame.tsx"

export function SignInPage() {
  usePageMeta("Sign in", "Sign in to Pack Hub.")
  const navigate = useNavigate()
  const signIn = useAction(async ({ email = "", password = "" }: Typed) => {
    signedIn(await accounts.signIn(email, password))
    await navigate({ to: "/account" })
  })
  const isUnconfirmed = signIn.problem?.reason === "auth.unconfirmed"
  return (
    <AccountFrame title="Sign in">
      <Form action={signIn} submit="Sign in">
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        {isUnconfirmed && (
          <p>
            <Link to="/confirm">Enter the code we mailed you</Link>
          </p>
        )}
      </Form>
      <p className="form-note">
        <Link to="/forgot">Forgotten the password?</Link> · <Link to="/sign-up">Make an account</Link>
      </p>
      <p className="form-note">Reading needs no account. One lets you take your settings to every device.</p>
    </AccountFrame>
  )
}
