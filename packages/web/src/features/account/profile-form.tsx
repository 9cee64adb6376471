import { ProblemError } from "@hub/functions/client/problem-error"
import { useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { accounts, profileChanged } from "../../lib/session.ts"
import type { UserProfile } from "../../lib/types.ts"
import { ProfileConflict } from "./profile-conflict.tsx"

/** What others see of the fan, and what they do not. A change made elsewhere meanwhile is shown, never overwritten. */
export function ProfileForm({ user }: { user: UserProfile }) {
  const [isSaved, setSaved] = useState(false)
  const [round, setRound] = useState(0)
  const [both, setBoth] = useState<{ saved: UserProfile; mine: Changed } | null>(null)
  const write = async (version: number, mine: Changed) => {
    setSaved(false)
    setBoth(null)
    try {
      profileChanged(await accounts.update({ version, ...mine }))
      setSaved(true)
    } catch (thrown) {
      const isChanged = thrown instanceof ProblemError && thrown.code === "CONFLICT"
      if (isChanged) setBoth({ saved: await accounts.profile(), mine })
      throw thrown
    }
  }
  const save = useAction((typed: Typed) => write(user.version, changesOf(typed)))
  const keep = useAction(({ saved, mine }: { saved: UserProfile; mine: Changed }) =>
    write(saved.version, mine),
  )
  const take = (saved: UserProfile) => {
    profileChanged(saved)
    setBoth(null)
    setRound(round + 1)
  }
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
      {both && <ProfileConflict {...both} keep={() => void keep.run(both)} take={() => take(both.saved)} />}
      <output className="form-note">{isSaved && "Saved."}</output>
    </>
  )
}

type Changed = ReturnType<typeof changesOf>

function changesOf({ firstName = "", lastName = "", username = "", graduationYear = "", bio = "" }: Typed) {
  return {
    firstName,
    lastName,
    username: username.trim() || null,
    graduationYear: graduationYear ? Number(graduationYear) : null,
    bio: bio.trim() || null,
  }
}
