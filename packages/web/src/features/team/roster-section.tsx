import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { rosterQuery } from "../../lib/query.ts"
import type { Player } from "../../lib/types.ts"
import { folded, ofPosition, positionsOf, type RosterView, searchOf } from "./roster-filter.ts"
import { sortPlayers } from "./roster-sort.ts"
import { RosterTable } from "./roster-table.tsx"

/** Who plays: by position, in any order, and folded until the whole of it is asked for. */
export function RosterSection({ id, view }: { id: string; view: RosterView }) {
  const { data: page, error, refetch } = useQuery(rosterQuery(id))
  const players = page?.data.players ?? []
  const asked = sortPlayers(ofPosition(players, view.position), view.sort)
  const rows = folded(asked, view.isWhole)
  return (
    <Section id="roster" title="Roster" extra={players.length > 0 && <span>{players.length} players</span>}>
      {!page && error && <ErrorPanel what="The roster" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={12} />}
      {page && players.length === 0 && <Empty>The source lists no roster for this season yet.</Empty>}
      {players.length > 0 && (
        <>
          <Positions id={id} players={players} view={view} />
          <RosterTable id={id} players={rows} view={view} />
        </>
      )}
      {folded(asked, false).length < asked.length && (
        <Link
          to="/teams/$id"
          params={{ id }}
          search={searchOf({ ...view, isWhole: !view.isWhole })}
          resetScroll={false}
          replace
          className="unfold"
        >
          {view.isWhole ? "Show fewer" : `Show all ${asked.length}`}
        </Link>
      )}
    </Section>
  )
}

type PositionsProps = { id: string; players: readonly Player[]; view: RosterView }

function Positions({ id, players, view }: PositionsProps) {
  const positions = positionsOf(players)
  if (positions.length < 2) return null
  const chosen = positions.find(({ position }) => position === view.position)?.position ?? null
  return (
    <nav aria-label="Positions" className="filter">
      <ul>
        {[{ position: null, count: players.length }, ...positions].map(({ position, count }) => (
          <li key={position ?? "all"}>
            <Link
              to="/teams/$id"
              params={{ id }}
              search={searchOf({ ...view, position })}
              resetScroll={false}
              replace
              className="filter-link"
              aria-current={position === chosen ? "true" : undefined}
            >
              {position ?? "All"}
              <small className="filter-count">{count}</small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
