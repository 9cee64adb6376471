import { Link } from "@tanstack/react-router"
import { PlayerLink } from "../../components/player/player-link.tsx"
import { Scroller } from "../../components/shell/scroller.tsx"
import type { Player } from "../../lib/types.ts"
import { direction, nextSort, type RosterKey, type RosterSort, sortPlayers } from "./roster-sort.ts"

type Props = { id: string; unit: string | null; players: readonly Player[]; sort: RosterSort | null }

const columns: { key: RosterKey; label: string; long?: string; className?: string }[] = [
  { key: "number", label: "#", long: "Number", className: "num" },
  { key: "name", label: "Name" },
  { key: "position", label: "Pos", long: "Position" },
  { key: "year", label: "Yr", long: "Year" },
  { key: "height", label: "Ht", long: "Height", className: "num" },
  { key: "weight", label: "Wt", long: "Weight", className: "num wide-only" },
  { key: "hometown", label: "Hometown", className: "wide-only" },
]

/** One unit of the roster. The heads sort, and the order is in the address; narrow screens put the town under the name. */
export function RosterTable({ id, unit, players, sort }: Props) {
  return (
    <Scroller label={`${unit ?? "Roster"} table`}>
      <table className="table roster">
        <caption className={unit ? undefined : "sr-only"}>{unit ?? "Roster"}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, long, className }) => (
              <th key={key} scope="col" className={className} aria-sort={direction(sort, key)}>
                <Link
                  to="/teams/$id"
                  params={{ id }}
                  search={{ sort: nextSort(sort, key) }}
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
          {sortPlayers(players, sort).map((player) => (
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
