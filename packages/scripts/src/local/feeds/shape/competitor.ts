import { correctedHits } from "../diamond-stats.ts"
import type { Event } from "../events.ts"
import { displayRecord } from "../record.ts"
import type { Team } from "../teams.ts"
import { TBD_TEAM } from "./common.ts"

type Side = 0 | 1

/** What every endpoint says of a side, before each gives it its own shape. */
export type SideFacts = {
  side: Side
  homeAway: "home" | "away"
  team: Team | null
  id: string
  /** Null before the start. */
  score: number | null
  /** Undefined before the final. */
  winner: boolean | undefined
  /** 99 is ESPN's word for unranked. */
  rank: number
  record: string | undefined
  lines: number[]
  hits?: number
  errors?: number
}

export function sideFacts(
  event: Event,
  teams: [Team | null, Team | null],
  now: number,
): [SideFacts, SideFacts] {
  return [sideOf(event, 0, teams[0], now), sideOf(event, 1, teams[1], now)]
}

function sideOf(event: Event, side: Side, team: Team | null, now: number): SideFacts {
  const { slot, state } = event
  const begun = state.stage !== "scheduled" && state.stage !== "postponed" && state.stage !== "cancelled"
  const other = side === 0 ? 1 : 0
  const { score, shootout, ranks } = slot.fact
  const won = shootout ? shootout[side] > shootout[other] : score[side] > score[other]
  const isDiamond = slot.league.family === "baseball" || slot.league.family === "softball"
  return {
    side,
    homeAway: side === 0 ? "home" : "away",
    team,
    id: team?.id ?? TBD_TEAM.id,
    score: begun ? state.score[side] : null,
    winner: state.stage === "final" ? won : undefined,
    rank: ranks?.[side] ?? 99,
    record: displayRecord(event, side, now),
    lines: begun ? state.lines[side] : [],
    ...(isDiamond && begun ? correctedHits(event, side, now) : {}),
  }
}
