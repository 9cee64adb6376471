import { useState } from "react"
import { useAction } from "../../components/form/use-action.ts"
import { useKey } from "../../components/form/use-key.ts"
import { keys } from "../../lib/keys.ts"
import { useMoment } from "../../lib/now.ts"
import type { ApiKey, MadeApiKey } from "../../lib/types.ts"
import { endsSoon, keyText } from "./key-words.ts"

type Props = {
  of: ApiKey
  onReplaced: (made: MadeApiKey) => Promise<void>
  onEnded: (key: ApiKey) => Promise<void>
}

/** One key, and what can be done about it. Nothing is done at the first touch. */
export function ApiKeyRow({ of: key, onReplaced, onEnded }: Props) {
  const moment = useMoment()
  const [asking, setAsking] = useState<"replace" | "revoke" | null>(null)
  const order = useKey()
  const replace = useAction(async () => {
    const made = await keys.replace(key.id, order.of(key.id))
    setAsking(null)
    await onReplaced(made)
  })
  const revoke = useAction(async () => {
    await keys.revoke(key.id)
    await onEnded(key)
  })
  const isOver = key.state === "expired"
  return (
    <li data-state={key.state}>
      <p className="api-key-name">
        {key.name} <code>{key.hint}</code>
      </p>
      <p className="api-key-note">{keyText(key, moment.now, moment)}</p>
      {endsSoon(key, moment.now) && <p className="api-key-soon">Ends soon: replace it in time.</p>}
      {asking === null && (
        <p className="api-key-acts">
          {key.state === "live" && <Act does="Replace" of={key} onClick={() => setAsking("replace")} />}
          <Act does={isOver ? "Remove" : "Revoke"} of={key} onClick={() => setAsking("revoke")} />
        </p>
      )}
      {asking === "replace" && (
        <Sure
          title={`Replace ${key.name}`}
          says="You get a new key of the same name. This one works for 24 hours more, so that nothing stops meanwhile."
          does="Replace it"
          run={() => void replace.run(undefined)}
          leave={() => setAsking(null)}
        />
      )}
      {asking === "revoke" && (
        <Sure
          title={`${isOver ? "Remove" : "Revoke"} ${key.name}`}
          says={
            isOver
              ? "It has not worked since it expired; this takes it off the list."
              : "Programs that send it are refused within ten seconds. This cannot be undone."
          }
          does={isOver ? "Remove it" : "Revoke it"}
          run={() => void revoke.run(undefined)}
          leave={() => setAsking(null)}
        />
      )}
      <p role="alert" className="api-key-note">
        {(replace.problem ?? revoke.problem)?.message}
      </p>
    </li>
  )
}

type ActProps = { does: string; of: ApiKey; onClick: () => void }

/** Of two keys of one name the ends tell which is meant. */
function Act({ does, of: { name, hint }, onClick }: ActProps) {
  return (
    <button type="button" className="link-button" aria-label={`${does} ${name}, ${hint}`} onClick={onClick}>
      {does}
    </button>
  )
}

type SureProps = { title: string; says: string; does: string; run: () => void; leave: () => void }

/** Asked for where the touch was. */
function Sure({ title, says, does, run, leave }: SureProps) {
  return (
    <fieldset aria-label={title}>
      <p>{says}</p>
      <p className="panel-actions">
        <button type="button" className="button" onClick={run}>
          {does}
        </button>
        <button type="button" className="link-button" onClick={leave}>
          Leave it
        </button>
      </p>
    </fieldset>
  )
}
