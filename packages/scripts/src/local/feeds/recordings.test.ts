import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { espnAnswer } from "./espn-routes.ts"
import { eventsAt } from "./events.ts"
import { type League, leagues } from "./leagues.ts"
import { randomNows } from "./testing.ts"

/** Recorded payloads lie beside the checkout on some machines; elsewhere these tests are shown as skipped. */
const dir = fileURLToPath(new URL("../../../../../../shared/data/", import.meta.url))
const open = "aaronweldy__espn-openapi"

const endpoints: Record<
  string,
  { recorded: string[]; paths: (league: League, now: number) => string[]; ours?: string[] }
> = {
  scoreboard: {
    recorded: [
      `${open}/mens_college_basketball_scoreboard_acc.json`,
      `${open}/college_softball_scoreboard_20250601.json`,
      `${open}/mlb_scoreboard_20250604.json`,
      "vasqued2__ha-teamtracker/ncaaf.json",
      "vasqued2__ha-teamtracker/ncaavbw.json",
      "vasqued2__ha-teamtracker/mls.json",
      "kgmorales__kevinmoral.es/mbb_purdue_live_data.json",
    ],
    paths: (league) => [`scoreboard?groups=${league.groups?.division ?? ""}&limit=300`],
    // Nobody recorded a shootout.
    ours: ["events[].competitions[].competitors[].shootoutScore"],
  },
  schedule: {
    recorded: [
      `${open}/team_schedule_basketball_mens-college-basketball_DUKE.json`,
      `${open}/soccer_team_schedule_test.json`,
      `${open}/nfl_team_schedule_KC.json`,
      "timblazing__sportscal/schedule-ncaaf-sooners-2025-post.json",
      "vasqued2__ha-teamtracker/schedule.json",
    ],
    paths: (league) => [2, 3].map((type) => `teams/${league.ourId}/schedule?seasontype=${type}`),
    // Known from notes, or from the summary: no recorded schedule has an overtime, a shootout or an open opponent.
    ours: [
      "events[].competitions[].status.type.altDetail",
      "events[].competitions[].competitors[].score.shootoutScore",
      "events[].competitions[].competitors[].team.name",
    ],
  },
  summary: {
    recorded: [
      "PranavBhard__nba_app/espn_api_single_game.json",
      "PranavBhard__nba_app/espn_cbb_api_pre_game.json",
      "sportsdataverse__gp-cfb-raw/401442035.json",
      `${open}/mlb_summary.json`,
    ],
    paths: (league, now) => oneOfEachStage(league, now).map((id) => `summary?event=${id}`),
    // Nobody recorded a summary of a game under way.
    ours: ["clock", "displayClock", "period", "type.altDetail"].map(
      (key) => `header.competitions[].status.${key}`,
    ),
  },
  roster: {
    recorded: [
      `${open}/mens_college_basketball_roster_DUKE.json`,
      `${open}/college_football_roster_MICH.json`,
    ],
    paths: (league) => [`teams/${league.ourId}/roster`],
  },
  teams: {
    recorded: ["robbydyer__sports/ncaaf_teams.json"],
    paths: () => ["teams?limit=1000"],
  },
  team: {
    recorded: ["vasqued2__ha-teamtracker/teams-194.json", `${open}/mlb_team_15.json`],
    paths: (league) => [`teams/${league.ourId}`],
  },
  rankings: {
    recorded: [`${open}/rankings_womens_college_basketball.json`],
    paths: () => ["rankings"],
  },
  news: {
    recorded: [
      `${open}/generic_basketball_mens-college-basketball_news.json`,
      `${open}/generic_football_college-football_news.json`,
    ],
    paths: () => ["news"],
  },
  standings: {
    recorded: [`${open}/nba_standings_v2.json`, `${open}/nfl_standings_v2_direct.json`],
    paths: () => ["/apis/v2/standings"],
  },
}

describe.skipIf(!existsSync(dir))("recorded payloads", () => {
  test.each(Object.entries(endpoints))(
    "%s has no member that no recording has",
    (_name, { recorded, paths, ours }) => {
      const known = new Set([...recorded.flatMap((file) => [...members(recording(file))]), ...(ours ?? [])])
      const served = new Set(
        randomNows(2, "recordings").flatMap((now) =>
          leagues.flatMap((league) =>
            paths(league, now).flatMap((path) => [...members(serve(league, path, now))]),
          ),
        ),
      )
      expect(served.size).toBeGreaterThan(10)
      expect([...served].filter((path) => !known.has(path))).toEqual([])
    },
  )
})

function oneOfEachStage(league: League, now: number): string[] {
  return [...new Map(eventsAt(league, now).map(({ slot, state }) => [state.stage, slot.id])).values()]
}

/** One recording of a summary is a derived package that writes `boxScore`. */
function recording(file: string): unknown {
  return JSON.parse(readFileSync(dir + file, "utf8").replace('"boxScore"', '"boxscore"'))
}

function serve(league: League, path: string, now: number): unknown {
  const url = new URL(
    path.replace("/apis/v2/", `/apis/v2/sports/${league.path}/`),
    `http://feeds/apis/site/v2/sports/${league.path}/`,
  )
  return JSON.parse(JSON.stringify(espnAnswer(url.pathname, url.searchParams, now)?.body))
}

/** `events[].id` and so on: where something is, whatever it is. */
function members(value: unknown, path = "", found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) members(item, `${path}[]`, found)
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      members(item, path === "" ? key : `${path}.${key}`, found)
  } else if (value !== null) {
    found.add(path)
  }
  return found
}
