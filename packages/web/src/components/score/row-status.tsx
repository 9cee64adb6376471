import { hasInnings } from "../../lib/sport.ts"
import type { Game } from "../../lib/types.ts"
import { Diamond } from "./diamond.tsx"
import type { StatusText } from "./status.ts"

/** The status column: the word, its shape, and the sport's second line. */
export function RowStatus({ game, status }: { game: Game; status: StatusText }) {
  const bases =
    game.status === "live" && hasInnings(game.sport) && status.sub !== null ? game.situation : null
  return (
    <span className="status" data-tone={status.tone}>
      <span className="status-main" data-struck={game.status === "cancelled" || undefined}>
        {status.tone === "live" && <i className="dot-live" />}
        {status.tone === "warn" && <i className="dot-warn" />}
        {status.main}
      </span>
      <span className="status-sub">
        {bases && <Diamond situation={bases} />}
        {status.sub}
      </span>
    </span>
  )
}
