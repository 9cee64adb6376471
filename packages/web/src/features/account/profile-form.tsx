import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { accounts, profileChanged } from "../../lib/session.ts"
import type { UserProfile } from "../../lib/types.ts"

/** What others see of the fan, and what they do not. A change made elsewhere meanwhile is shown, never overwritten. */
export function ProfileForm({ user }: { user: UserProfile }) {
  const [isSaved, setSaved] = useState(false)
  const [round, setRound] = useState(0)
  const save = useAction(async (typed: Typed) => {
    setSaved(false)
    profileChanged(await accounts.update({ version: user.version, ...changesOf(typed) }))
    setSaved(true)
  })
  const newer = useAction(async () => {
    profileChanged(await accounts.profile())
    setRound(round + 1)
  })
  return (
    <>
      <Form key={round} action={save} submit="Save">
        <Field
          name="firstName"
          label="First name"
          defaultValue={user.firstName}
          autoComplete="given-name"
          maxLength={64}
          required
          error={save.errorOf("firstName")}
        />
        <Field
          name="lastName"
          label="Last name"
          defaultValue={user.lastName}
          autoComplete="family-name"
          maxLength={64}
          required
          error={save.errorOf("lastName")}
        />
        <Field
          name="username"
          label="Name shown to others"
          hint={`Without one: ${user.firstName} ${user.lastName.slice(0, 1)}.`}
          defaultValue={user.username ?? ""}
          autoComplete="nickname"
          maxLength={32}
          error={save.errorOf("username")}
        />
        <Field
          name="graduationYear"
          label="Class of"
          defaultValue={user.graduationYear?.toString() ?? ""}
          inputMode="numeric"
          pattern="\d{4}"
          error={save.errorOf("graduationYear")}
        />
        <Field
          name="bio"
          label="About me"
          defaultValue={user.bio ?? ""}
          maxLength={500}
          error={save.errorOf("bio")}
        />
      </Form>
      {save.problem?.code === "CONFLICT" && (
        <p className="form-note">
          <button type="button" className="link-button" onClick={() => void newer.run(undefined)}>
            Show the newer version
          </button>{" "}
          What you typed is replaced by it.
        </p>
      )}
      <output className="form-note">{isSaved && "Saved."}</output>
    </>
  )
}

function changesOf({ firstName = "", lastName = "", username = "", graduationYear = "", bio = "" }: Typed) {
  return {
    firstName,
    lastName,
    username: username.trim() || null,
    graduationYear: graduationYear ? Number(graduationYear) : null,
    bio: bio.trim() || null,
  }
}
