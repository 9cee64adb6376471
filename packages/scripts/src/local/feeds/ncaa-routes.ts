import { addDays } from "@hub/core/clock"
import { footballWeek } from "@hub/core/ingest/ncaa/week"
import type { Answer } from "./answer.ts"
import { eventsOn } from "./events.ts"
import { leagueOfNcaa } from "./leagues.ts"
import { ncaaScoreboard, ncaaStandings } from "./shape/ncaa.ts"

/** The NCAA's paths as the community API has them. Football may be asked by week as well as by day. */
export function ncaaAnswer(path: string, now: number): Answer | undefined {
  const [, kind, sport, division, rest] =
    /^\/(scoreboard|standings)\/([^/]+)\/([^/]+)(?:\/(.*))?$/.exec(path) ?? []
  if (!kind) return undefined
  const league = leagueOfNcaa(`${sport}/${division}`)
  if (!league) return { status: 404, body: "Page not found", type: "text/html" }
  if (kind === "standings") return { status: 200, body: ncaaStandings(league, now), maxAge: 1800 }
  const days = daysOf(rest ?? "")
  if (days.length === 0) return { status: 404, body: "Page not found", type: "text/html" }
  const events = eventsOn(league, days, now)
  return { status: 200, body: ncaaScoreboard(league, events, now), maxAge: 45 }
}

function daysOf(rest: string): string[] {
  const day = /^(\d{4})\/(\d{2})\/(\d{2})\/all-conf$/.exec(rest)
  if (day) return [`${day[1]}-${day[2]}-${day[3]}`]
  const week = /^(\d{4})\/(\d{2}|P)\/all-conf$/.exec(rest)
  if (!week) return []
  // From August to the last bowl in January.
  const season = Array.from({ length: 190 }, (_, index) => addDays(`${week[1]}-08-01`, index))
  return season.filter((one) => footballWeek(one).join("/") === `${week[1]}/${week[2]}`)
}
