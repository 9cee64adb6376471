import { FileButton } from "../../components/form/file-button.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { redrawn } from "../../lib/picture.ts"
import { accounts, profileChanged } from "../../lib/session.ts"
import type { UserProfile } from "../../lib/types.ts"
import { uploads } from "../../lib/uploads.ts"

/** The fan's picture: chosen, drawn anew here and shown to others, or taken down. */
export function Avatar({ user }: { user: UserProfile }) {
  const send = useAction(async (file: File) => {
    await uploads.send("avatar", await redrawn(file, { square: 256 }))
    profileChanged(await accounts.profile())
  })
  const remove = useAction(async () => profileChanged(await uploads.removeAvatar()))
  const problem = send.problem ?? remove.problem
  return (
    <div className="avatar">
      {user.picture ? (
        <img className="avatar-face" src={user.picture} alt="You, as others see you" width={96} height={96} />
      ) : (
        <span className="avatar-face avatar-none" aria-hidden="true">
          {user.firstName.slice(0, 1)}
        </span>
      )}
      <p className="form-note">
        <FileButton
          label={user.picture ? "Another picture" : "Add a picture"}
          busy={send.isRunning}
          onFile={(file) => void send.run(file)}
        />{" "}
        {user.picture && (
          <button type="button" className="link-button" onClick={() => void remove.run(undefined)}>
            Take it down
          </button>
        )}
        <br />
        Everybody sees it. Where and with what it was taken stays on this device.
        <span role="alert">{problem && ` ${problem.message}.`}</span>
      </p>
    </div>
  )
}
