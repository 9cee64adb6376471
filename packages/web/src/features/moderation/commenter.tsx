import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Choice } from "../../components/form/choice.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { moderators } from "../../lib/moderators.ts"
import { useClock, useNow } from "../../lib/now.ts"
import { stampText } from "../../lib/time.ts"
import type { CommentFault } from "../../lib/types.ts"
import { faultOptions } from "../talk/words.ts"
import { standingText } from "./standing-text.ts"

const spans = [
  { label: "For a day", days: 1 },
  { label: "For 30 days", days: 30 },
  { label: "For good", days: undefined },
]

/** How somebody stands, and what can be done about it. */
export function Commenter({ id, reload }: { id: string; reload: () => void }) {
  const clock = useClock()
  const now = useNow(60_000)
  const standing = useQuery({
    queryKey: ["moderation", "standing", id],
    queryFn: () => moderators.standing(id),
  })
  const act = useAction(async (work: () => Promise<unknown>) => {
    await work()
    await standing.refetch()
    reload()
  })
  const [fault, setFault] = useState<CommentFault>("abuse")
  const { data } = standing
  if (!data) return <TableSkeleton rows={1} />
  const { version } = data
  const ban = data.ban && (data.ban.until === null || Date.parse(data.ban.until) > now) ? data.ban : null
  return (
    <div className="queue-who">
      <p className="form-note">{standingText(data)}</p>
      {ban ? (
        <p className="queue-acts">
          Muted {ban.until === null ? "for good" : `until ${stampText(ban.until, clock)}`}.
          <button
            type="button"
            className="link-button"
            onClick={() => void act.run(() => moderators.unban(id, version))}
          >
            Let them speak
          </button>
        </p>
      ) : (
        <>
          <Choice
            name={`mute-${id}`}
            legend="Mute them, because"
            options={faultOptions}
            value={fault}
            onChoose={setFault}
          />
          <p className="queue-acts">
            {spans.map(({ label, days }) => (
              <button
                key={label}
                type="button"
                className="link-button"
                onClick={() => void act.run(() => moderators.ban(id, version, fault, days))}
              >
                {label}
              </button>
            ))}
          </p>
        </>
      )}
      <p role="alert" className="form-note">
        {act.problem?.message}
      </p>
    </div>
  )
}
