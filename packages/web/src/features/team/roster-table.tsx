import { Link } from "@tanstack/react-router"
import { PlayerLink } from "../../components/player/player-link.tsx"
import { Scroller } from "../../components/shell/scroller.tsx"
import type { Player } from "../../lib/types.ts"
import { type RosterView, searchOf } from "./roster-filter.ts"
import { direction, nextSort, type RosterKey } from "./roster-sort.ts"

type Props = { id: string; players: readonly Player[]; view: RosterView }

const columns: { key: RosterKey; label: string; long?: string; className?: string }[] = [
  { key: "number", label: "#", long: "Number", className: "num" },
  { key: "name", label: "Name" },
  { key: "position", label: "Pos", long: "Position" },
  { key: "year", label: "Yr", long: "Year" },
  { key: "height", label: "Ht", long: "Height", className: "num" },
  { key: "weight", label: "Wt", long: "Weight", className: "num wide-only" },
  { key: "hometown", label: "Hometown", className: "wide-only" },
]

/** Players in the order they are given. The heads sort through the address; narrow screens put the town under the name. */
export function RosterTable({ id, players, view }: Props) {
  return (
    <Scroller label="Roster table">
      <table className="table roster">
        <caption className="sr-only">Roster</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, long, className }) => (
              <th key={key} scope="col" className={className} aria-sort={direction(view.sort, key)}>
                <Link
                  to="/teams/$id"
                  params={{ id }}
                  search={searchOf({ ...view, sort: nextSort(view.sort, key) })}
                  resetScroll={false}
                  replace
                  className="sorter"
                >
                  {long ? <abbr title={long}>{label}</abbr> : label}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {players.map((player) => (
            <RosterRow key={player.id} player={player} />
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function RosterRow({ player }: { player: Player }) {
  return (
    <tr>
      <td className="num place">{player.jersey ?? "–"}</td>
      <th scope="row">
        <PlayerLink sport={player.sport} playerId={player.playerId}>
          {player.fullName}
        </PlayerLink>
        {player.hometown && <small className="narrow-only">{player.hometown}</small>}
      </th>
      <td>{player.position ?? "–"}</td>
      <td title={player.yearName ?? undefined}>{player.year ?? "–"}</td>
      <td className="num">{player.height ?? "–"}</td>
      <td className="num wide-only">{player.weightPounds ?? "–"}</td>
      <td className="wide-only">{player.hometown ?? "–"}</td>
    </tr>
  )
}
