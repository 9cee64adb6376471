import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { admin } from "../../lib/admin.ts"

/** An account by its address. */
export function FindUser() {
  const navigate = useNavigate()
  const [missing, setMissing] = useState("")
  const find = useAction(async ({ email = "" }: Typed) => {
    setMissing("")
    const user = await admin.find(email.trim())
    if (user) await navigate({ to: "/admin", search: { user: user.id } })
    else setMissing(email)
  })
  return (
    <>
      <Form action={find} submit="Find">
        <Field
          name="email"
          label="E-mail"
          type="email"
          autoComplete="off"
          required
          error={find.problem?.errors[0]?.message}
        />
      </Form>
      <output className="form-note">{missing && `There is no account ${missing}.`}</output>
    </>
  )
}
