import type { Game } from "../../lib/types.ts"
import { useChanges } from "./use-changes.ts"

/** The red rule that a score change leaves under its row for two seconds. */
export function Glow({ game }: { game: Game }) {
  const changes = useChanges(`${game.away.score}:${game.home.score}`)
  return changes > 0 ? <span key={changes} className="glow" data-testid="glow" /> : null
}
