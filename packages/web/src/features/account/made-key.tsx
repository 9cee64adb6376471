import { useEffect, useRef } from "react"
import { CopyButton } from "../../components/state/copy-button.tsx"
import type { MadeApiKey } from "../../lib/types.ts"

type Props = { made: MadeApiKey; done: () => void }

/** A key just made, the one time that it can be seen. */
export function MadeKey({ made: { name, key }, done }: Props) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section ref={panel} tabIndex={-1} className="panel made-key" aria-label="Your new key">
      <p className="panel-title">{name}</p>
      {key === null ? (
        <p>
          This key was made, but its text did not arrive here and cannot be shown again. Revoke it below, and
          make another.
        </p>
      ) : (
        <>
          <p>Copy it now: it is shown this once. The hub keeps only its fingerprint.</p>
          <p>
            <CopyButton label="Copy the key" text={key} />
          </p>
          <p className="form-note">
            Send it as <code>X-Api-Key</code>. Whoever has it reads at your limit, so keep it out of pages and
            repositories.
          </p>
        </>
      )}
      <p className="panel-actions">
        <button type="button" className="button" onClick={done}>
          {key === null ? "Close" : "I have it"}
        </button>
      </p>
    </section>
  )
}
