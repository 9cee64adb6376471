import { ncaaUrl } from "@hub/core/ingest/ncaa/urls"
import { expect, test } from "vitest"
import { ncaaAnswer } from "./ncaa-routes.ts"

const now = Date.parse("2026-11-21T20:00:00Z")
const pathOf = (league: string, day: string) =>
  new URL(ncaaUrl("http://feed.example", "scoreboard", { league, day })).pathname

test.each([
  ["football/fbs", "2026-09-05"],
  ["football/fbs", "2026-11-21"],
  ["football/fbs", "2026-12-30"],
  ["football/fbs", "2027-01-02"],
  ["basketball-men/d1", "2026-11-21"],
])("what the product asks for %s of %s is a scoreboard", (league, day) => {
  expect(ncaaAnswer(pathOf(league, day), now)).toMatchObject({
    status: 200,
    body: { games: expect.any(Array) },
  })
})

test("a week of football has the games of its Saturday", () => {
  const answer = ncaaAnswer(pathOf("football/fbs", "2026-11-21"), now)
  expect(JSON.stringify(answer?.body)).toContain('"startDate":"11-21-2026"')
})
