import { periodWords } from "../../lib/sport.ts"
import type { Game, ScoringPlay } from "../../lib/types.ts"
import { Plays } from "./plays.tsx"

type Props = { game: Game; scoring: readonly ScoringPlay[] }
type Group = { period: number | null; plays: ScoringPlay[] }

/** From here on a list is too long to be read through: periods fold, the last one is open. */
const long = 40

/** Every score in order, by period, with the score it made. */
export function Scoring({ game, scoring }: Props) {
  const groups = [...Map.groupBy(scoring, (play) => play.period)].map(([period, plays]) => ({
    period,
    plays,
  }))
  const isLong = scoring.length > long
  return groups.map((group, index) =>
    isLong ? (
      <Folded key={group.period} game={game} group={group} isOpen={index === groups.length - 1} />
    ) : (
      <section key={group.period} aria-label={titleOf(game, group)}>
        {group.period !== null && <h3 className="month">{titleOf(game, group)}</h3>}
        <Plays game={game} plays={group.plays} />
      </section>
    ),
  )
}

function Folded({ game, group, isOpen }: { game: Game; group: Group; isOpen: boolean }) {
  const end = group.plays.at(-1)
  return (
    <details className="period" open={isOpen}>
      <summary>
        {titleOf(game, group)}
        {end && (
          <small>
            {end.awayScore}–{end.homeScore}
          </small>
        )}
      </summary>
      <Plays game={game} plays={group.plays} isLong />
    </details>
  )
}

function titleOf(game: Game, { period }: Group): string {
  return period === null ? "Scoring" : periodWords(game.sport, period)
}
