import { periodHead, periodWords } from "../../lib/sport.ts"
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
  return (
    <>
      {groups.length > 2 && <Periods game={game} groups={groups} />}
      {groups.map((group, index) =>
        isLong ? (
          <Folded key={group.period} game={game} group={group} isOpen={index === groups.length - 1} />
        ) : (
          <section key={group.period} id={anchorOf(group)} aria-label={titleOf(game, group)}>
            {group.period !== null && <h3 className="month">{titleOf(game, group)}</h3>}
            <Plays game={game} plays={group.plays} />
          </section>
        ),
      )}
    </>
  )
}

/** From three periods with scores on: a way to each of them. A folded one unfolds for its anchor, which lies inside. */
function Periods({ game, groups }: { game: Game; groups: readonly Group[] }) {
  return (
    <nav aria-label="Scoring by period" className="filter">
      <ul>
        {groups.map((group) => (
          <li key={group.period}>
            <a href={`#${anchorOf(group)}`} className="filter-link">
              <span aria-hidden="true">
                {group.period === null ? "–" : periodHead(game.sport, group.period)}
              </span>
              <span className="sr-only">{titleOf(game, group)}</span>
              <small className="filter-count">{group.plays.length}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
      <div id={anchorOf(group)}>
        <Plays game={game} plays={group.plays} isLong />
      </div>
    </details>
  )
}

function anchorOf({ period }: Group): string {
  return `period-${period ?? "none"}`
}

function titleOf(game: Game, { period }: Group): string {
  return period === null ? "Scoring" : periodWords(game.sport, period)
}
