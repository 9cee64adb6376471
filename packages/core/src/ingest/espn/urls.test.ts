import { expect, test } from "vitest"
import { espnUrl } from "./urls.ts"

const site = "https://feed.example"
const league = "basketball/mens-college-basketball"
const base = `${site}/apis/site/v2/sports/basketball/mens-college-basketball`

test.each([
  ["scoreboard", { day: "2026-03-15", group: "50" }, `${base}/scoreboard?dates=20260315&groups=50&limit=300`],
  ["scoreboard", { day: "2026-03-15" }, `${base}/scoreboard?dates=20260315&limit=300`],
  [
    "schedule",
    { teamId: "152", season: 2027, seasonType: 3 },
    `${base}/teams/152/schedule?season=2027&seasontype=3`,
  ],
  ["summary", { eventId: "401000001" }, `${base}/summary?event=401000001`],
  ["roster", { teamId: "152" }, `${base}/teams/152/roster`],
  [
    "standings",
    { season: 2027, group: "2" },
    `${site}/apis/v2/sports/${league}/standings?season=2027&group=2`,
  ],
  ["rankings", {}, `${base}/rankings`],
  ["news", { teamId: "152" }, `${base}/news?limit=50&team=152`],
  ["teams", {}, `${base}/teams?limit=1000`],
] as const)("%s %o", (kind, request, url) => {
  expect(espnUrl(site, kind, { league, ...request })).toBe(url)
})

test("a base with a path keeps it", () => {
  expect(espnUrl("http://localhost:3000/feeds/", "rankings", { league })).toBe(
    `http://localhost:3000/feeds/apis/site/v2/sports/${league}/rankings`,
  )
})

test.each([
  ["a path in the league", "rankings", { league: "football/../../secrets" }],
  ["a host in the league", "rankings", { league: "//evil.example" }],
  ["a query in the team", "roster", { league, teamId: "152?x=1" }],
  ["a path in the event", "summary", { league, eventId: "../teams" }],
  ["a range of days, which is answered 400", "scoreboard", { league, day: "20260301-20260307" }],
  ["no day", "scoreboard", { league }],
  ["no team", "schedule", { league, season: 2026 }],
] as const)("%s never becomes a URL", (_what, kind, request) => {
  expect(() => espnUrl(site, kind, request)).toThrow(expect.objectContaining({ kind: "input" }))
})
