import { Link } from "@tanstack/react-router"
import { useMoment } from "../../lib/now.ts"
import { dayParts } from "../../lib/time.ts"
import type { Game } from "../../lib/types.ts"
import { Redacted } from "../hold/redacted.tsx"
import { Reveal } from "../hold/reveal.tsx"
import { finalText, statusText } from "./status.ts"
import { noteText, preposition, resultLetter, schoolName, sides, spokenRow } from "./words.ts"

type Props = {
  game: Game
  /** False where every game is of the sport that the page names. */
  withSport?: boolean
  /** False where the row above has the same day. */
  withDay?: boolean
}

/** The score row told from our side: day, opponent, result or start. */
export function PlanRow({ game, withSport = false, withDay = true }: Props) {
  const moment = useMoment()
  const { weekday, date } = dayParts(game.gameDay)
  const { them } = sides(game)
  return (
    <>
      <Link to="/games/$id" params={{ id: game.id }} className="plan" data-status={game.status}>
        <span className="sr-only">{spokenRow(game, moment)}</span>
        <span className="plan-body" aria-hidden="true">
          <span className="plan-day">
            {withDay && (
              <>
                <small>{weekday}</small> {date}
              </>
            )}
          </span>
          <span className="plan-who">
            <small>{preposition(game)}</small>
            {them.rank !== null && <small className="side-rank">{them.rank}</small>}
            <span className="side-name">{schoolName(them)}</span>
          </span>
          <Outcome game={game} />
          <span className="row-note">{noteText(game, withSport)}</span>
        </span>
      </Link>
      <Reveal game={game} />
    </>
  )
}

/** `W 24–17` with the overtime beside it, or the start, or why there was none. */
function Outcome({ game }: { game: Game }) {
  const moment = useMoment()
  const letter = resultLetter(game)
  const { us, them } = sides(game)
  const status = statusText(game, moment, "above")
  if (letter) {
    const extra = finalText(game).split("/")[1]
    return (
      <span className="plan-outcome" data-result={letter}>
        {extra && <small>{extra}</small>}
        <b>{letter}</b> {us.score}–{them.score}
      </span>
    )
  }
  return (
    <span className="plan-outcome" data-tone={status.tone}>
      {status.tone === "live" && <i className="dot-live" />}
      {status.tone === "warn" && <i className="dot-warn" />}
      {game.hidden && <Redacted />}
      {!game.hidden && (status.tone === "live" ? `${us.score}–${them.score}` : status.main)}
    </span>
  )
}
