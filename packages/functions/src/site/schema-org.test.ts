import { aGame, aSide } from "@hub/core/testing/games"
import { expect, test } from "vitest"
import { breadcrumbs, sportsEvent } from "./schema-org.ts"

const origin = "https://hub.example"
const at = "2026-11-21T18:00:00.000Z"

test("a game says who, when and where", () => {
  const game = aGame({
    id: "401",
    startsAt: at,
    timeTbd: false,
    venue: "Carter-Finley Stadium",
    city: "Raleigh, NC",
    home: aSide({ name: "NC State" }),
    away: aSide({ name: "Duke" }),
    neutralSite: false,
  })
  expect(sportsEvent(game, origin)).toMatchObject({
    "@type": "SportsEvent",
    url: "https://hub.example/games/401",
    name: "Duke at NC State",
    startDate: at,
    location: { "@type": "Place", name: "Carter-Finley Stadium", address: "Raleigh, NC" },
    homeTeam: { name: "NC State" },
    awayTeam: { name: "Duke" },
  })
})

test("a start that is not known yet is a day, and a place that is not known is left out", () => {
  const event = sportsEvent(aGame({ timeTbd: true, gameDay: "2026-11-21", venue: null }), origin)
  expect(event).toMatchObject({ startDate: "2026-11-21" })
  expect(event).not.toHaveProperty("location")
})

test.each([
  ["scheduled", "EventScheduled"],
  ["postponed", "EventPostponed"],
  ["suspended", "EventPostponed"],
  ["cancelled", "EventCancelled"],
] as const)("a %s game is %s", (status, word) => {
  expect(sportsEvent(aGame({ status }), origin)).toMatchObject({ eventStatus: `https://schema.org/${word}` })
})

test("a result is told, a score under way is not", () => {
  const sides = { home: aSide({ name: "NC State", score: 24 }), away: aSide({ name: "Duke", score: 17 }) }
  expect(sportsEvent(aGame({ ...sides, status: "final" }), origin)).toMatchObject({
    description: "Duke 17, NC State 24",
  })
  expect(sportsEvent(aGame({ ...sides, status: "live" }), origin)).not.toHaveProperty("description")
})

test("breadcrumbs begin at home and count from one", () => {
  expect(breadcrumbs([["Teams", "/teams"]], origin)).toMatchObject({
    itemListElement: [
      { position: 1, item: "https://hub.example/" },
      { position: 2, name: "Teams", item: "https://hub.example/teams" },
    ],
  })
})
