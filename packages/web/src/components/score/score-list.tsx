import type { Game } from "../../lib/types.ts"
import { ScoreRow } from "./score-row.tsx"
import type { DayShown } from "./status.ts"

type Props = { games: readonly Game[]; day?: DayShown; withSport?: boolean }

export function ScoreList({ games, ...row }: Props) {
  return (
    <ul className="rows">
      {games.map((game) => (
        <li key={game.id}>
          <ScoreRow game={game} {...row} />
        </li>
      ))}
    </ul>
  )
}

/** Rows to come, with the geometry of real ones. */
export function ScoreListSkeleton({ count }: { count: number }) {
  return (
    <ul className="rows" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className="row">
          <span className="row-body">
            <span className="status">
              <span className="bone" style={{ width: "3.5rem" }} />
            </span>
            <span className="sides">
              <span className="side">
                <span className="bone" style={{ width: `${9 - (index % 3)}rem` }} />
              </span>
              <span className="side">
                <span className="bone" style={{ width: `${6 + (index % 3)}rem` }} />
              </span>
            </span>
            <span className="row-note">
              <span className="bone bone-small" style={{ width: "11rem" }} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
