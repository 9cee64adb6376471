import { expect, test } from "vitest"
import { ncaaUrl } from "./urls.ts"

const site = "https://feed.example"

test.each([
  ["basketball-men/d1", "2026-03-05", "scoreboard/basketball-men/d1/2026/03/05/all-conf"],
  ["volleyball-women/d1", "2026-09-11", "scoreboard/volleyball-women/d1/2026/09/11/all-conf"],
])("%s of %s is a day", (league, day, path) => {
  expect(ncaaUrl(site, "scoreboard", { league, day })).toBe(`${site}/${path}`)
})

test.each([
  ["2024-08-24", "2024/01"],
  ["2024-09-02", "2024/01"],
  ["2024-09-07", "2024/02"],
  ["2024-11-23", "2024/13"],
  ["2024-12-07", "2024/15"],
  ["2024-12-14", "2024/16"],
  ["2024-12-28", "2024/P"],
  ["2025-01-20", "2024/P"],
  ["2025-09-01", "2025/01"],
  ["2025-11-22", "2025/13"],
])("football of %s is week %s", (day, week) => {
  expect(ncaaUrl(site, "scoreboard", { league: "football/fbs", day })).toBe(
    `${site}/scoreboard/football/fbs/${week}/all-conf`,
  )
})

test("standings", () => {
  expect(ncaaUrl(site, "standings", { league: "baseball/d1" })).toBe(`${site}/standings/baseball/d1`)
})

test.each([
  ["roster", { league: "football/fbs" }],
  ["scoreboard", { league: "football/fbs" }],
  ["scoreboard", { league: "football/../x", day: "2026-09-11" }],
] as const)("%s %o never becomes a URL", (kind, request) => {
  expect(() => ncaaUrl(site, kind, request)).toThrow(expect.objectContaining({ kind: "input" }))
})
