import { Scroller } from "../../components/shell/scroller.tsx"
import { dash } from "../../lib/text.ts"
import type { Poll } from "../../lib/types.ts"
import { movementOf } from "./movement.ts"

/** One poll with the week's movement; our row carries the red edge. */
export function PollTable({ poll, ourId }: { poll: Poll; ourId: string | null }) {
  const hasPoints = poll.entries.some((entry) => entry.points !== null)
  return (
    <Scroller label={poll.poll}>
      <table className="table">
        <caption>{poll.poll}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              <span className="sr-only">Place</span>
            </th>
            <th scope="col">Team</th>
            <th scope="col" className="num">
              Record
            </th>
            {hasPoints && (
              <th scope="col" className="num wide-only">
                Points
              </th>
            )}
            <th scope="col" className="num">
              Moved
            </th>
          </tr>
        </thead>
        <tbody>
          {poll.entries.map((entry) => (
            <tr key={entry.teamId} data-ours={entry.teamId === ourId || undefined}>
              <td className="num place">{entry.rank}</td>
              <th scope="row">{entry.name}</th>
              <td className="num">{entry.record ? dash(entry.record) : "–"}</td>
              {hasPoints && <td className="num wide-only">{entry.points?.toLocaleString("en-US") ?? "–"}</td>}
              <td className="num moved">
                <span aria-hidden="true">{movementOf(entry).mark}</span>
                <span className="sr-only">{movementOf(entry).spoken}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
