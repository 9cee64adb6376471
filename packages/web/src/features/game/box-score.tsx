import { PlayerLink } from "../../components/player/player-link.tsx"
import { isOurs } from "../../components/score/words.ts"
import { Scroller } from "../../components/shell/scroller.tsx"
import type { BoxTable, Game } from "../../lib/types.ts"
import { columnsOf } from "./box-columns.ts"
import { wordsOf } from "./words-of.ts"

/** The tables of the box score, side by side per name: away's passing, home's passing, then rushing. */
export function BoxScore({ game, tables }: { game: Game; tables: readonly BoxTable[] }) {
  const byName = [...Map.groupBy(tables, (table) => table.name)]
  return byName.map(([name, both]) => (
    <div key={name} className="box-pair">
      {[game.away, game.home].map((side) => {
        const table = both.find(({ teamId }) => teamId === side.teamId)
        const title = `${side.abbreviation} ${wordsOf(name).toLowerCase()}`
        return table && table.rows.length > 0 ? (
          <OneTable
            key={side.teamId}
            table={table}
            title={title}
            sport={isOurs(game, side) ? game.sport : null}
          />
        ) : null
      })}
    </div>
  ))
}

type TableProps = {
  table: BoxTable
  title: string
  /** Null for the other team: the hub keeps no pages of its players. */
  sport: string | null
}

function OneTable({ table, title, sport }: TableProps) {
  const columns = columnsOf(table.labels)
  return (
    <Scroller label={title}>
      <table className="table box">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Player</span>
            </th>
            {columns.map(({ label }) => (
              <th key={label} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.playerId ?? row.name} data-starter={row.starter || undefined}>
              <th scope="row">
                <PlayerLink sport={sport ?? ""} playerId={sport && row.playerId}>
                  {row.name}
                </PlayerLink>
              </th>
              {columns.map(({ label, at }) => (
                <td key={label} className="num">
                  {row.values[at] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
