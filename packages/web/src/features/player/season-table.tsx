import { ordinal } from "../../lib/sport.ts"
import { dash } from "../../lib/text.ts"
import type { PlayerTable } from "../../lib/types.ts"
import { categoryWords, columnWords } from "./column-words.ts"
import { average, plain } from "./key-figures.ts"

/** A table of the season turned on its side: total, average, and the share of the team's total as a bar. */
export function SeasonTable({ table, sport }: { table: PlayerTable; sport: string }) {
  const { category, columns, totals, standings, games } = table
  const shown = columns.filter((column) => totals[column] !== undefined)
  if (shown.length === 0) return null
  return (
    <table className="season-table">
      <caption>
        {categoryWords(category, sport)} <small>{games === 1 ? "1 game" : `${games} games`}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Measure</span>
          </th>
          <th scope="col" className="num">
            Total
          </th>
          <th scope="col" className="num">
            A game
          </th>
          <th scope="col" className="season-share">
            Of the team’s
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((column) => (
          <tr key={column}>
            <th scope="row">{columnWords(category, column)}</th>
            <td className="num season-total">{totalText(totals[column] ?? "", standings[column]?.value)}</td>
            <td className="num">{standings[column] ? average(standings[column].value, games) : ""}</td>
            <td className="season-share">
              <Share standing={standings[column]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Share({ standing }: { standing: PlayerTable["standings"][string] | undefined }) {
  if (!standing || standing.team <= 0 || standing.value <= 0) return null
  const share = Math.min(1, standing.value / standing.team)
  return (
    <>
      <span className="season-bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} data-first={standing.rank === 1 || undefined} />
      </span>
      <span className="season-words">
        {Math.round(share * 100)}%
        {standing.rank !== null && standing.of > 1 && `, ${ordinal(standing.rank)} of ${standing.of}`}
      </span>
    </>
  )
}

function totalText(total: string, value: number | undefined): string {
  return value === undefined ? dash(total) : plain(value)
}
