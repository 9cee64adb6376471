import { correctedHits } from "../diamond-stats.ts"
import type { Event } from "../events.ts"
import { roster } from "../roster.ts"
import { knownTeam } from "../teams.ts"
import { basketball } from "./basketball.ts"
import type { Box, TeamBox } from "./box.ts"
import { diamond } from "./diamond.ts"
import { football } from "./football.ts"
import { soccer } from "./soccer.ts"
import { volleyball } from "./volleyball.ts"

/** Both box scores at `now`; undefined before the start and for games that are not played. */
export function boxOf(event: Event, now: number): Box | undefined {
  const { stage } = event.state
  if (stage === "scheduled" || stage === "postponed" || stage === "cancelled") return undefined
  return [sideBox(event, 0, now), sideBox(event, 1, now)]
}

function sideBox(event: Event, side: 0 | 1, now: number): TeamBox {
  const { slot, state } = event
  const { league, fact } = slot
  const players = roster(league, knownTeam(league, fact.teams[side]))
  switch (league.family) {
    case "football":
      return football(fact, state, side, players)
    case "basketball":
      return basketball(fact.key, state, side, players)
    case "volleyball":
      return volleyball(fact.key, state, side, players)
    case "soccer":
      return soccer(fact.key, state, side, players)
    default:
      return diamond(fact.key, state, side, players, correctedHits(event, side, now))
  }
}

export type { Box, Leader, Table, TeamBox, TeamStat } from "./box.ts"
