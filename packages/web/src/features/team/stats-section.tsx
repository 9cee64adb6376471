import { useQuery } from "@tanstack/react-query"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { PlayerLink } from "../../components/player/player-link.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { statsQuery } from "../../lib/query.ts"
import { type Board, leaderBoards } from "./leader-boards.ts"

/** Who leads the team in what, drawn as bars against the best of each table. */
export function StatsSection({ id }: { id: string }) {
  const { data: page, error, refetch } = useQuery(statsQuery(id))
  const boards = leaderBoards(page?.data.lines ?? [])
  return (
    <Section
      id="stats"
      title="Season leaders"
      extra={page && page.data.games > 0 && <span>{page.data.games} games counted</span>}
    >
      {!page && error && <ErrorPanel what="The statistics" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={5} />}
      {page && boards.length === 0 && (
        <WhyHidden page={page}>Leaders appear after the first box score of the season.</WhyHidden>
      )}
      <div className="boards">
        {boards.map((board) => (
          <LeaderBoard key={board.category} board={board} sport={page?.data.team.sport ?? ""} />
        ))}
      </div>
    </Section>
  )
}

function LeaderBoard({ board, sport }: { board: Board; sport: string }) {
  return (
    <table className="board">
      <caption>
        {board.title} <small>{board.column}</small>
      </caption>
      <tbody>
        {board.leaders.map((leader) => (
          <tr key={leader.playerId}>
            <th scope="row">
              <PlayerLink sport={sport} playerId={leader.playerId}>
                {leader.name}
              </PlayerLink>
            </th>
            <td className="board-bar" aria-hidden="true">
              <span style={{ width: `${leader.share * 100}%` }} />
            </td>
            <td className="num">{leader.total.toLocaleString("en-US")}</td>
            <td className="num board-games">
              {leader.games}
              <span className="sr-only"> games</span>
              <span aria-hidden="true"> g</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
