import { isOurs } from "../../components/score/words.ts"
import type { Comparison, Game, GameSide } from "../../lib/types.ts"
import { shares } from "./shares.ts"

/** Both teams' numbers as bars from the middle; ours in ink, theirs in grey, each with its value beside it. */
export function ComparisonBars({ game, rows }: { game: Game; rows: readonly Comparison[] }) {
  return (
    <table className="duel duel-bars">
      <caption className="sr-only">Team comparison</caption>
      <thead>
        <tr>
          <th scope="col">{game.away.abbreviation}</th>
          <th scope="col">
            <span className="sr-only">Measure</span>
          </th>
          <th scope="col">{game.home.abbreviation}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const drawn = shares(row.away, row.home)
          return (
            <tr key={row.name}>
              <BarCell game={game} side={game.away} value={row.away} share={drawn?.away ?? 0} />
              <th scope="row">{row.label}</th>
              <BarCell game={game} side={game.home} value={row.home} share={drawn?.home ?? 0} />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type BarProps = { game: Game; side: GameSide; value: string; share: number }

function BarCell({ game, side, value, share }: BarProps) {
  return (
    <td data-ours={isOurs(game, side) || undefined}>
      <b>{value}</b>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </td>
  )
}
