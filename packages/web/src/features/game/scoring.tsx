import { periodWords } from "../../lib/sport.ts"
import type { Game, ScoringPlay } from "../../lib/types.ts"

type Props = { game: Game; scoring: readonly ScoringPlay[] }

/** Every score in order, by period, with the score it made. Our plays carry the red edge. */
export function Scoring({ game, scoring }: Props) {
  const periods = [...Map.groupBy(scoring, (play) => play.period)]
  return periods.map(([period, plays]) => (
    <section key={period ?? "none"} aria-label={period ? periodWords(game.sport, period) : "Scoring"}>
      {period !== null && <h3 className="month">{periodWords(game.sport, period)}</h3>}
      <ol className="plays">
        {plays.map((play) => (
          <Play key={play.id} game={game} play={play} />
        ))}
      </ol>
    </section>
  ))
}

function Play({ game, play }: { game: Game; play: ScoringPlay }) {
  const side = [game.away, game.home].find(({ teamId }) => teamId === play.teamId)
  return (
    <li className="play" data-ours={play.teamId === game.teamId || undefined}>
      <span className="play-clock">{play.clock}</span>
      <span className="play-text">
        <b>{[side?.abbreviation, play.kind].filter(Boolean).join(" · ")}</b>
        {play.text}
      </span>
      <span className="play-score">
        <span className="sr-only">Score </span>
        {play.awayScore}–{play.homeScore}
      </span>
    </li>
  )
}
