import { Watching } from "../../components/hold/watching.tsx"
import { reveal } from "../../lib/revealed.ts"
import type { Game } from "../../lib/types.ts"

/** Under the score: the way to see it where it is hidden, and to see it as late as the television does. */
export function WatchingHere({ game }: { game: Game }) {
  if (game.hidden === "spoilers") {
    return (
      <p className="panel-actions">
        <button type="button" className="button" onClick={() => reveal(game.id)}>
          Show this result
        </button>
      </p>
    )
  }
  if (game.status !== "live" && game.status !== "delayed") return null
  return (
    <details className="period">
      <summary>Watching on television?</summary>
      <p className="prose">
        Broadcasts and streams are behind the game. Hold everything back on this device until they fit.
      </p>
      <Watching />
    </details>
  )
}
