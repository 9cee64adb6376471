import { useNow } from "../../lib/now.ts"
import { countdownText } from "../../lib/span.ts"
import type { Game } from "../../lib/types.ts"

/** `in 4 h 12 min`; nothing for a game without a time, or one that is late. */
export function Countdown({ game }: { game: Game }) {
  const now = useNow(1000)
  const left = Date.parse(game.startsAt) - now
  if (game.timeTbd || game.status !== "scheduled" || left <= 0) return null
  return <>in {countdownText(left)}</>
}
