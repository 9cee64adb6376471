import { iso } from "@hub/core/clock"
import { type FeedKind, parseFeed } from "@hub/core/ingest/source"
import { sportConfig } from "@hub/core/sport/info"
import { describe, expect, test } from "vitest"
import { slotsOf, yearOf } from "./calendar.ts"
import { espnAnswer } from "./espn-routes.ts"
import { eventsAt } from "./events.ts"
import { type League, leagues } from "./leagues.ts"
import { ncaaAnswer } from "./ncaa-routes.ts"
import { randomNows } from "./testing.ts"

/** The hub's own adapters read whatever is served, as they would read the real hosts. */
/** Every sport has played by then. */
const END = Date.parse("2026-12-30T12:00:00Z")
const nows = randomNows(6, "contract")
const cases = leagues.map((league) => ({ sport: league.sport, league }))

function read<K extends FeedKind>(kind: K, league: League, path: string, now: number) {
  const url = new URL(path, `http://feeds/apis/site/v2/sports/${league.path}/`)
  const payload: unknown = JSON.parse(JSON.stringify(espnAnswer(url.pathname, url.searchParams, now)?.body))
  return parseFeed({
    source: "espn",
    kind,
    league: league.path,
    payload,
    fetchedAt: iso(now),
    label: "ESPN replay",
  })
}

function day(now: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(now).replaceAll("-", "")
}

describe.each(cases)("$sport", ({ league }) => {
  const lists = (now: number): [FeedKind, string][] => [
    [
      "scoreboard",
      `scoreboard?dates=${day(now)}&limit=300${league.groups ? `&groups=${league.groups.division}` : ""}`,
    ],
    ["schedule", `teams/${league.ourId}/schedule?seasontype=2`],
    ["schedule", `teams/${league.ourId}/schedule?seasontype=3`],
    ["roster", `teams/${league.ourId}/roster`],
    ["teams", "teams?limit=1000"],
    ["rankings", "rankings"],
    ["news", "news"],
    ["standings", `/apis/v2/sports/${league.path}/standings`],
  ]

  test("every list is read with nothing rejected", () => {
    const rejected = nows.flatMap((now) =>
      lists(now).flatMap(([kind, path]) => read(kind, league, path, now).rejected),
    )
    expect(rejected).toEqual([])
  })

  test("schedules in both season types are the events of that season, each in its state", () => {
    for (const now of nows) {
      const season = yearOf(league, now)
      const games = [2, 3].flatMap(
        (type) =>
          read("schedule", league, `teams/${league.ourId}/schedule?season=${season}&seasontype=${type}`, now)
            .records,
      )
      const expected = eventsAt(league, now).map(({ slot, state }) => `${slot.id} ${state.stage}`)
      expect(games.map(({ id, status }) => `${id} ${status}`).sort()).toEqual(expected.sort())
    }
  })

  test("a summary of every event has the score and, once it has begun, a box of both teams", () => {
    const now = nows[0] ?? 0
    for (const event of eventsAt(league, now)) {
      const { records, rejected, details } = read("summary", league, `summary?event=${event.slot.id}`, now)
      const hasBegun = ["live", "final", "delayed", "suspended"].includes(event.state.stage)
      const [game, detail] = [records[0], details[0]]
      expect(rejected).toEqual([])
      expect([game?.home.score, game?.away.score]).toEqual(hasBegun ? event.state.score : [null, null])
      expect(new Set(detail?.box.map(({ teamId }) => teamId)).size).toBe(hasBegun ? 2 : 0)
    }
  })

  test("the NCAA's scoreboard and standings of the same day are read too", () => {
    const path = sportConfig(league.sport).ncaa ?? ""
    const [first] = slotsOf(league, yearOf(league, END), END)
    const now = first?.startsAt ?? 0
    const [year, month, date] = [day(now).slice(0, 4), day(now).slice(4, 6), day(now).slice(6)]
    for (const [kind, rest] of [
      ["scoreboard", `${year}/${month}/${date}/all-conf`],
      ["standings", ""],
    ] as const) {
      const payload: unknown = JSON.parse(
        JSON.stringify(ncaaAnswer(`/${kind}/${path}/${rest}`.replace(/\/$/, ""), now)?.body),
      )
      const { records, rejected } = parseFeed({
        source: "ncaa",
        kind,
        league: path,
        payload,
        fetchedAt: iso(now),
        label: "NCAA replay",
      })
      expect(rejected).toEqual([])
      expect(records.length).toBeGreaterThan(0)
    }
  })
})
