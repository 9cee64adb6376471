import { familyOf } from "../../lib/sport.ts"
import { dash } from "../../lib/text.ts"
import type { Game, GameSide } from "../../lib/types.ts"
import { Redacted } from "../hold/redacted.tsx"
import { ScoreFigure } from "./score-figure.tsx"
import { isLoser, isOurs, placeBefore, schoolName } from "./words.ts"

/** One team of a row: rank, name, record, sets, score. Ours carries the red edge. */
export function SideLine({ game, side }: { game: Game; side: GameSide }) {
  const hasBall = game.status === "live" && game.situation?.possession === side.teamId
  const place = placeBefore(side)
  return (
    <span
      className="side"
      data-ours={isOurs(game, side) || undefined}
      data-loser={isLoser(game, side) || undefined}
    >
      {place !== null && <small className="side-rank">{place}</small>}
      <span className="side-name">{schoolName(side)}</span>
      {hasBall && <i className="side-ball" />}
      {side.record && <small className="side-record">{dash(side.record)}</small>}
      {familyOf(game.sport) === "volleyball" && <SetScores game={game} side={side} />}
      {game.hidden ? (
        <span className="score">
          <Redacted />
        </span>
      ) : (
        <ScoreFigure value={side.score} shootout={side.shootoutScore} />
      )}
    </span>
  )
}

/** Points per set; a set that was won is ink, the others are muted. */
function SetScores({ game, side }: { game: Game; side: GameSide }) {
  const other = side === game.home ? game.away : game.home
  return (
    <span className="sets">
      {side.linescores.map((points, index) => (
        <span
          // A set is known by its place only.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          data-won={(points ?? 0) > (other.linescores[index] ?? 0) || undefined}
        >
          {points}
        </span>
      ))}
    </span>
  )
}
