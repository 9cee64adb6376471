import { RowStatus } from "../../../components/score/row-status.tsx"
import { SideLine } from "../../../components/score/side-line.tsx"
import { statusText } from "../../../components/score/status.ts"
import { useMoment } from "../../../lib/now.ts"
import { periodWords } from "../../../lib/sport.ts"
import { dotted } from "../../../lib/text.ts"
import type { Game } from "../../../lib/types.ts"

/** The score at the moment that is played. */
export function Stage({ game }: { game: Game }) {
  const status = statusText(game, useMoment())
  // Red is for what happens now.
  const tone = status.tone === "live" ? "plan" : status.tone
  return (
    <>
      <div className="row-body">
        <RowStatus game={game} status={{ ...status, tone }} />
        <div className="sides">
          <SideLine game={game} side={game.away} />
          <SideLine game={game} side={game.home} />
        </div>
      </div>
      <p className="replay-play">{game.situation?.lastPlay}</p>
    </>
  )
}

/** `3rd quarter 4:12, DUKE 10, NCSU 14`. */
export function momentText(game: Game): string {
  const { period, clock, away, home, sport } = game
  const when = [period && periodWords(sport, period), clock].filter(Boolean).join(" ")
  return dotted([when, `${away.abbreviation} ${away.score ?? 0}`, `${home.abbreviation} ${home.score ?? 0}`])
}
