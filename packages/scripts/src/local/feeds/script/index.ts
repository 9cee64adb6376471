import type { League } from "../leagues.ts"
import { roster } from "../roster.ts"
import type { Fact } from "../season.ts"
import { knownTeam } from "../teams.ts"
import { basketball } from "./basketball.ts"
import { diamond } from "./diamond.ts"
import { football } from "./football.ts"
import type { Script } from "./script.ts"
import { soccer } from "./soccer.ts"
import { volleyball } from "./volleyball.ts"

const makers = { basketball, baseball: diamond, softball: diamond, football, soccer, volleyball }

const cache = new Map<string, Script>()
const KEPT = 600

/** The whole game, play by play. Costs up to a few milliseconds the first time; the same fact gives the same script. */
export function scriptOf(league: League, fact: Fact): Script {
  const key = `${league.index} ${fact.key}`
  const known = cache.get(key)
  if (known) return known
  if (league.family === "hockey" || league.family === "lacrosse")
    throw new RangeError(`no ${league.family} replays`)
  const [home, away] = fact.teams
  const rosters = [roster(league, knownTeam(league, home)), roster(league, knownTeam(league, away))] as const
  const script = makers[league.family](league, fact, [...rosters])
  if (cache.size >= KEPT) cache.clear()
  cache.set(key, script)
  return script
}

export type { Phase, Play, Script } from "./script.ts"
