import type { FeedGame } from "../../game/info.ts"
import type { Game } from "./schema.ts"

type State = Pick<FeedGame, "status" | "period" | "clock"> & { detail: string }

/**
 * The state of a game. The feed has only pre, live and final, and calls whatever else happens "pre": a game
 * that stays "pre" after its start may be cancelled, which is for another source to say. The old feed said so
 * in its messages.
 */
export function stateOf(game: Game): State {
  const { gameState, finalMessage = "", currentPeriod = "", contestClock } = game
  const said = `${gameState} ${finalMessage} ${currentPeriod}`.toLowerCase()
  if (said.includes("cancel")) return { status: "cancelled", detail: "Canceled", period: null, clock: null }
  if (said.includes("postpone"))
    return { status: "postponed", detail: "Postponed", period: null, clock: null }
  if (gameState === "final")
    return { status: "final", detail: finalDetail(finalMessage || currentPeriod), period: null, clock: null }
  if (gameState === "live") {
    const clock = contestClock && contestClock !== "0:00" ? contestClock : null
    return {
      status: "live",
      detail: liveDetail(currentPeriod, clock),
      period: periodIn(currentPeriod),
      clock,
    }
  }
  return { status: "scheduled", detail: game.startTime ?? "Scheduled", period: null, clock: null }
}

/** "FINAL (OT)" → "Final/OT", as ESPN writes it. */
function finalDetail(message: string): string {
  const extra = /\(([^)]+)\)/.exec(message)?.[1]
  return extra ? `Final/${extra.toUpperCase()}` : "Final"
}

function liveDetail(period: string, clock: string | null): string {
  if (/^half/i.test(period)) return "Halftime"
  return [clock, period].filter(Boolean).join(" - ") || "Live"
}

function periodIn(text: string): number | null {
  const number = /^(\d+)/.exec(text)?.[1]
  return number === undefined ? null : Number(number)
}
