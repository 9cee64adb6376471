import { useState } from "react"
import { Choice } from "../../components/form/choice.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { accounts, signedOut } from "../../lib/session.ts"

/** Take everything along, or have it forgotten. */
export function MyData() {
  const [isAsking, setAsking] = useState(false)
  const take = useAction(async () => download(await accounts.exportData()))
  const [fate, setFate] = useState<"remove" | "anonymise">("remove")
  const forget = useAction(async () => {
    await accounts.deleteAccount(fate)
    signedOut()
  })
  return (
    <>
      <p className="prose">
        Everything the hub keeps about you, as one JSON file.{" "}
        <button type="button" className="link-button" onClick={() => void take.run(undefined)}>
          Download my data
        </button>
      </p>
      {isAsking ? (
        <fieldset aria-label="Delete the account">
          <p className="prose">
            This deletes your profile, your API keys and your account at once and for good. Copies that the
            hub keeps against accidents hold them, and your picture, for up to 37 days more; then they are
            gone as well. Decisions of moderators and admins stay on record under your account&rsquo;s number,
            without your name.
          </p>
          <Choice
            name="comments"
            legend="And your comments?"
            options={[
              { value: "remove", label: "Go with the account" },
              { value: "anonymise", label: "Stay, without your name" },
            ]}
            value={fate}
            onChoose={setFate}
          />
          <p className="panel-actions">
            <button type="button" className="button" onClick={() => void forget.run(undefined)}>
              Delete everything
            </button>
            <button type="button" className="link-button" onClick={() => setAsking(false)}>
              Keep the account
            </button>
          </p>
        </fieldset>
      ) : (
        <p className="prose">
          <button type="button" className="link-button" onClick={() => setAsking(true)}>
            Delete my account …
          </button>
        </p>
      )}
      <p role="alert" className="form-note">
        {(take.problem ?? forget.problem)?.message}
      </p>
    </>
  )
}

function download(data: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }))
  const link = Object.assign(document.createElement("a"), { href: url, download: "ncsu-sports-hub.json" })
  link.click()
  URL.revokeObjectURL(url)
}
