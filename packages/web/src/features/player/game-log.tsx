import { Link } from "@tanstack/react-router"
import { Scroller } from "../../components/shell/scroller.tsx"
import { dash } from "../../lib/text.ts"
import { dayParts } from "../../lib/time.ts"
import type { PlayerGame, PlayerTable } from "../../lib/types.ts"
import { categoryWords, columnWords } from "./column-words.ts"

/** Every game with a line of this player, newest first. Opponent and day stay in sight while the numbers scroll. */
export function GameLog({
  games,
  tables,
  sport,
}: {
  games: readonly PlayerGame[]
  tables: readonly PlayerTable[]
  sport: string
}) {
  return (
    <Scroller label="Game log table">
      <table className="table box log">
        <caption className="sr-only">Game log, newest first</caption>
        <thead>
          {tables.length > 1 && (
            <tr>
              <th scope="colgroup" colSpan={2}>
                <span className="sr-only">Game</span>
              </th>
              {tables.map(({ category, columns }) => (
                <th key={category} scope="colgroup" colSpan={columns.length} className="log-group">
                  {categoryWords(category, sport)}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col">Game</th>
            <th scope="col">Result</th>
            {tables.flatMap(({ category, columns }) =>
              columns.map((column) => (
                <th key={`${category} ${column}`} scope="col" className="num">
                  <abbr title={columnWords(category, column)}>{column}</abbr>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {games.map((game) => (
            <GameRow key={game.gameId} game={game} tables={tables} />
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function GameRow({ game, tables }: { game: PlayerGame; tables: readonly PlayerTable[] }) {
  const { month, date } = dayParts(game.gameDay)
  return (
    <tr>
      <th scope="row">
        <small>
          {month} {date} {game.place === "away" ? "at" : "vs"}
        </small>
        <Link to="/games/$id" params={{ id: game.gameId }} className="log-opponent">
          {game.opponent}
        </Link>
      </th>
      <td className="log-result" data-result={game.letter ?? undefined}>
        {resultText(game)}
      </td>
      {tables.flatMap(({ category, columns }) =>
        columns.map((column) => (
          <td key={`${category} ${column}`} className="num">
            {dash(game.tables[category]?.[column] ?? "")}
          </td>
        )),
      )}
    </tr>
  )
}

/** `W 24–17 7OT`; a game that is not stored any more has no result to give. */
function resultText({ letter, us, them, extra }: PlayerGame): string {
  if (us === null || them === null) return "–"
  return [letter, `${us}–${them}`, extra].filter(Boolean).join(" ")
}
