import { Link } from "@tanstack/react-router"
import { useMoment } from "../../lib/now.ts"
import { sportName } from "../../lib/sport.ts"
import type { Game } from "../../lib/types.ts"
import { Reveal } from "../hold/reveal.tsx"
import { Countdown } from "./countdown.tsx"
import { Glow } from "./glow.tsx"
import { RowStatus } from "./row-status.tsx"
import { SideLine } from "./side-line.tsx"
import { statusText, whenText } from "./status.ts"
import { noteText, spokenRow } from "./words.ts"

/** The one game that matters most, as a score row set large. */
export function Lead({ game }: { game: Game }) {
  const moment = useMoment()
  return (
    <div className="lead-box">
      <Link to="/games/$id" params={{ id: game.id }} className="lead">
        <span className="sr-only">{spokenRow(game, moment)}</span>
        <span className="lead-body" aria-hidden="true">
          <span className="lead-top">
            {game.status === "scheduled" ? (
              <Ahead game={game} />
            ) : (
              <RowStatus game={game} status={statusText(game, moment)} />
            )}
            <span className="lead-sport">{sportName(game.sport)}</span>
          </span>
          <span className="sides">
            <SideLine game={game} side={game.away} />
            <SideLine game={game} side={game.home} />
          </span>
          <span className="lead-note">{game.situation?.lastPlay ?? noteText(game, false)}</span>
        </span>
        <Glow game={game} />
      </Link>
      <Reveal game={game} />
    </div>
  )
}

/** When it starts, and how long that is from now. */
function Ahead({ game }: { game: Game }) {
  const moment = useMoment()
  return (
    <span className="status" data-tone="plan">
      <span className="status-main">{whenText(game, moment)}</span>
      <span className="status-sub">
        <Countdown game={game} />
      </span>
    </span>
  )
}

/** Keeps the lead's place while the page loads. */
export function LeadSkeleton() {
  return (
    <div className="lead" aria-hidden="true">
      <span className="lead-body">
        <span className="lead-top">
          <span className="bone" style={{ width: "6rem" }} />
        </span>
        <span className="sides">
          <span className="side">
            <span className="bone" style={{ width: "55%" }} />
          </span>
          <span className="side">
            <span className="bone" style={{ width: "45%" }} />
          </span>
        </span>
        <span className="lead-note">
          <span className="bone bone-small" style={{ width: "70%" }} />
        </span>
      </span>
    </div>
  )
}
