import type { Game, ScoringPlay } from "../../lib/types.ts"
import { wordsOf } from "./words-of.ts"

type Props = {
  game: Game
  plays: readonly ScoringPlay[]
  /** Of a sport that scores all the time: one line a play, its kind is in the text anyway. */
  isLong?: boolean
}

/** Plays with clock, text and the score they made, away first. Ours carry the red edge. */
export function Plays({ game, plays, isLong = false }: Props) {
  return (
    <ol className={isLong ? "plays-long" : undefined}>
      {plays.map((play) => (
        <li key={play.id} className="play" data-ours={play.teamId === game.teamId || undefined}>
          <span className="play-clock">{play.clock}</span>
          <span className="play-text">
            {!isLong && <b>{headOf(game, play)}</b>}
            {play.text}
          </span>
          <span className="play-score">
            <span className="sr-only">Score </span>
            {play.awayScore}–{play.homeScore}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** `NCSU · Touchdown`. */
function headOf(game: Game, play: ScoringPlay): string {
  const side = [game.away, game.home].find(({ teamId }) => teamId === play.teamId)
  return [side?.abbreviation, play.kind && wordsOf(play.kind)].filter(Boolean).join(" · ")
}
