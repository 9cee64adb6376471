import type { UserProfile } from "../../lib/types.ts"

type Typed = Pick<UserProfile, "firstName" | "lastName" | "username" | "graduationYear" | "bio">

type Props = { saved: UserProfile; mine: Typed; take: () => void; keep: () => void }

const names: readonly { field: keyof Typed; label: string }[] = [
  { field: "firstName", label: "First name" },
  { field: "lastName", label: "Last name" },
  { field: "username", label: "Name shown to others" },
  { field: "graduationYear", label: "Class of" },
  { field: "bio", label: "About me" },
]

/** Another device was first: what it saved beside what was typed here, where they differ. One of them is chosen. */
export function ProfileConflict({ saved, mine, take, keep }: Props) {
  const found = names.filter(({ field }) => saved[field] !== mine[field])
  return (
    <section aria-label="Two versions">
      <dl className="facts">
        {found.map(({ field, label }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              Saved elsewhere: {saved[field] ?? "(empty)"}
              <br />
              Yours: {mine[field] ?? "(empty)"}
            </dd>
          </div>
        ))}
      </dl>
      <p className="panel-actions">
        <button type="button" className="button" onClick={keep}>
          Save mine
        </button>
        <button type="button" className="link-button" onClick={take}>
          Take what was saved
        </button>
      </p>
    </section>
  )
}
