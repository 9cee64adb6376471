import type { Game } from "../../lib/types.ts"
import { liveText } from "./live.ts"
import { hasScore, schoolName } from "./words.ts"

/** Says a new score to screen readers. The clock is left out: a region that speaks every tick is turned off. */
export function LiveAnnouncer({ games }: { games: readonly Game[] }) {
  const scores = games.filter((game) => game.status === "live" && hasScore(game))
  return (
    <div aria-live="polite" className="sr-only" data-testid="announcer">
      {scores.map((game) => (
        <p key={game.id}>
          {schoolName(game.away)} {game.away.score}, {schoolName(game.home)} {game.home.score},{" "}
          {liveText(game).main.split(" ")[0]}
        </p>
      ))}
    </div>
  )
}
