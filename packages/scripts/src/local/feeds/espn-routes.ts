import { addDays, easternDay } from "@hub/core/clock"
import { type Answer, espnError } from "./answer.ts"
import { yearOf } from "./calendar.ts"
import { type Event, eventById, eventsAt, eventsOfSeason, eventsOn } from "./events.ts"
import { type League, leagueOfPath } from "./leagues.ts"
import { news } from "./shape/news.ts"
import { rankings } from "./shape/rankings.ts"
import { roster } from "./shape/roster.ts"
import { schedule } from "./shape/schedule.ts"
import { scoreboard } from "./shape/scoreboard.ts"
import { standings } from "./shape/standings.ts"
import { summary } from "./shape/summary.ts"
import { teamPage, teams } from "./shape/teams.ts"
import { teamById } from "./teams.ts"

/** ESPN's paths below `/apis/`; undefined where there is nothing at all. */
export function espnAnswer(path: string, query: URLSearchParams, now: number): Answer | undefined {
  const [, version, sport, slug, rest] =
    /^\/apis\/(site\/v2|v2)\/sports\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (!version) return undefined
  const league = leagueOfPath(`${sport}/${slug}`)
  if (!league) return espnError(400, `Failed to get league for ${sport}/${slug}.`)
  if (version === "v2") {
    return rest === "standings"
      ? { status: 200, body: standings(league, now), maxAge: 300 }
      : espnError(404, "Not found.")
  }
  return siteAnswer(league, rest ?? "", query, now)
}

function siteAnswer(league: League, rest: string, query: URLSearchParams, now: number): Answer {
  const [first, id, last] = rest.split("/")
  if (first === "teams" && id) return teamAnswer(league, id, last, query, now)
  switch (first) {
    case "scoreboard":
      return scoreboardAnswer(league, query, now)
    case "teams":
      return { status: 200, body: teams(league, number(query, "limit"), now), maxAge: 3600 }
    case "summary":
      return summaryAnswer(league, query.get("event") ?? "", now)
    case "rankings":
      return { status: 200, body: rankings(league, now), maxAge: 600 }
    case "news":
      return { status: 200, body: news(league, eventsAt(league, now)), maxAge: 120 }
    // The site's own version of standings is only a link to the full page.
    case "standings":
      return { status: 200, body: { fullViewLink: { text: "Full Standings", href: "https://www.espn.com" } } }
    default:
      return espnError(404, `Failed to get ${first}.`)
  }
}

function teamAnswer(
  league: League,
  id: string,
  last: string | undefined,
  query: URLSearchParams,
  now: number,
): Answer {
  const one = teamById(league, id)
  if (!one) return espnError(400, `Failed to get team ${last ?? ""} for ${id}.`)
  if (last === "roster") return { status: 200, body: roster(league, one, now), maxAge: 3600 }
  const events = eventsAt(league, now)
  if (last === undefined) return { status: 200, body: teamPage(league, one, events, now), maxAge: 300 }
  if (last !== "schedule") return espnError(404, `Failed to get ${last}.`)
  const season = number(query, "season")
  const seasonType = number(query, "seasontype")
  const isPast = season !== undefined && season !== yearOf(league, now)
  const wanted = {
    ...(season === undefined ? {} : { season }),
    ...(seasonType === undefined ? {} : { seasonType }),
  }
  const listed = isPast ? eventsOfSeason(league, season, now) : events
  return { status: 200, body: schedule(league, one, listed, wanted, now), maxAge: 60 }
}

function summaryAnswer(league: League, id: string, now: number): Answer {
  const event = eventById(id, now)
  if (!event || event.slot.league !== league) return espnError(404, `Failed to get event ${id}.`)
  const isOn = event.state.stage === "live"
  return { status: 200, body: summary(event, now), maxAge: isOn ? 5 : 60 }
}

/** More than this many are asked for in vain: the answer has twenty-five. */
const MAX_LIMIT = 500
const TOO_MANY = 25

function scoreboardAnswer(league: League, query: URLSearchParams, now: number): Answer {
  const dates = query.get("dates") ?? undefined
  // Ranges worked until September 2026.
  if (dates?.includes("-")) return espnError(400, "Failed to get events endpoint.")
  const groups = query.getAll("groups")
  const limit = number(query, "limit") ?? TOO_MANY
  const today = easternDay(now)
  const found = eventsOn(league, days(league, dates, today), now)
  const visible = league.groups && groups.length === 0 ? found.filter(isFeatured) : found
  const events = visible.slice(0, limit > MAX_LIMIT ? TOO_MANY : limit)
  const isOn = events.some(({ state }) => state.stage === "live")
  return { status: 200, body: scoreboard(league, events, today, now, groups), maxAge: isOn ? 5 : 30 }
}

/** `YYYYMMDD`, `YYYYMM`, `YYYY`; without a date today, in football the week from Tuesday on. */
function days(league: League, dates: string | undefined, today: string): string[] {
  const exact = /^(\d{4})(\d{2})(\d{2})$/.exec(dates ?? "")
  if (exact) return [`${exact[1]}-${exact[2]}-${exact[3]}`]
  if (dates) {
    const prefix = dates.length === 6 ? `${dates.slice(0, 4)}-${dates.slice(4)}` : dates
    // Nothing is listed further away than this.
    return Array.from({ length: 320 }, (_, index) => addDays(today, index - 160)).filter((day) =>
      day.startsWith(prefix),
    )
  }
  if (league.family !== "football") return [today]
  const sinceTuesday = (new Date(today).getUTCDay() + 5) % 7
  return Array.from({ length: 7 }, (_, index) => addDays(today, index - sinceTuesday))
}

/** Without `groups` college scoreboards have only games of ranked teams. */
function isFeatured({ slot }: Event): boolean {
  return slot.fact.ranks?.some((rank) => rank !== null) ?? false
}

function number(query: URLSearchParams, name: string): number | undefined {
  const value = Number(query.get(name) ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}
