import { Link } from "@tanstack/react-router"
import { useMoment } from "../../lib/now.ts"
import type { Game } from "../../lib/types.ts"
import { Reveal } from "../hold/reveal.tsx"
import { Glow } from "./glow.tsx"
import { RowStatus } from "./row-status.tsx"
import { SideLine } from "./side-line.tsx"
import { type DayShown, statusText } from "./status.ts"
import { noteText, spokenRow } from "./words.ts"

type Props = {
  game: Game
  /** `above` where the list's heading already says the day. */
  day?: DayShown
  /** False where every game is of the sport that the page names. */
  withSport?: boolean
}

/**
 * The atom of the hub: one game, the same on every list. Status, away above home, scores, one muted line.
 * Its height is fixed in row.css and never depends on the data.
 */
export function ScoreRow({ game, day = "in-row", withSport = true }: Props) {
  const moment = useMoment()
  const status = statusText(game, moment, day)
  return (
    <>
      <Link to="/games/$id" params={{ id: game.id }} className="row" data-status={game.status}>
        <span className="sr-only">{spokenRow(game, moment)}</span>
        <span className="row-body" aria-hidden="true">
          <RowStatus game={game} status={status} />
          <span className="sides">
            <SideLine game={game} side={game.away} />
            <SideLine game={game} side={game.home} />
          </span>
          <span className="row-note">{noteText(game, withSport)}</span>
        </span>
        <Glow game={game} />
      </Link>
      <Reveal game={game} />
    </>
  )
}
