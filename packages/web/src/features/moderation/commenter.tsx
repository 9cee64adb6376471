import { useQuery } from "@tanstack/react-query"
import { useAction } from "../../components/form/use-action.ts"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { moderators } from "../../lib/moderators.ts"
import { useClock } from "../../lib/now.ts"
import { stampText } from "../../lib/time.ts"
import { standingText } from "./standing-text.ts"

const spans = [
  { label: "Mute for a day", days: 1 },
  { label: "for 30 days", days: 30 },
  { label: "for good", days: undefined },
]

/** How somebody stands, and what can be done about it. */
export function Commenter({ id, reload }: { id: string; reload: () => void }) {
  const clock = useClock()
  const standing = useQuery({
    queryKey: ["moderation", "standing", id],
    queryFn: () => moderators.standing(id),
  })
  const act = useAction(async (work: () => Promise<unknown>) => {
    await work()
    await standing.refetch()
    reload()
  })
  const { data } = standing
  if (!data) return <TableSkeleton rows={1} />
  const { version, ban } = data
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
        <p className="queue-acts">
          {spans.map(({ label, days }) => (
            <button
              key={label}
              type="button"
              className="link-button"
              onClick={() => void act.run(() => moderators.ban(id, version, "abuse", days))}
            >
              {label}
            </button>
          ))}
        </p>
      )}
      <p role="alert" className="form-note">
        {act.problem?.message}
      </p>
    </div>
  )
}
