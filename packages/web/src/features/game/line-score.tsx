import { isLoser, isOurs } from "../../components/score/words.ts"
import { Scroller } from "../../components/shell/scroller.tsx"
import { periodWords } from "../../lib/sport.ts"
import type { Game } from "../../lib/types.ts"
import { cellText, lineColumns, totalColumns, wonSet } from "./line-columns.ts"

/**
 * Points by period. The teams and the totals stay in sight while eighteen innings scroll between them;
 * `data-after` counts the totals to the right of one, it sticks that far from the edge.
 */
export function LineScore({ game }: { game: Game }) {
  const columns = lineColumns(game)
  const totals = totalColumns(game)
  return (
    <Scroller label="Line score table">
      <table className="table line">
        <caption className="sr-only">Points by period</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Team</span>
            </th>
            {columns.map(({ period, head, isNow }) => (
              <th key={period} scope="col" className="num" data-now={isNow || undefined}>
                <abbr title={periodWords(game.sport, period)}>{head}</abbr>
              </th>
            ))}
            {totals.map(({ head, title }, index) => (
              <th key={head} scope="col" className="num total" data-after={totals.length - 1 - index}>
                <abbr title={title}>{head}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[game.away, game.home].map((side) => (
            <tr
              key={side.teamId}
              data-ours={isOurs(game, side) || undefined}
              data-loser={isLoser(game, side) || undefined}
            >
              <th scope="row">{side.abbreviation}</th>
              {columns.map(({ period, isNow }) => (
                <td
                  key={period}
                  className="num"
                  data-now={isNow || undefined}
                  data-won={wonSet(game, side, period) || undefined}
                >
                  {cellText(game, side, period)}
                </td>
              ))}
              {totals.map(({ head, of }, index) => (
                <td key={head} className="num total" data-after={totals.length - 1 - index}>
                  {of(side) ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
