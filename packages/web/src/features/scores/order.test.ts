import { expect, test } from "vitest"
import { makeGame } from "../../testing/game.ts"
import { inOrder, sportsOf } from "./order.ts"

const noon = makeGame({ id: "noon", startsAt: "2026-11-28T17:00:00Z", sport: "volleyball" })
const evening = makeGame({ id: "evening" })
const unknown = makeGame({ id: "unknown", startsAt: "2026-11-28T05:00:00Z", timeTbd: true })
const live = makeGame({ id: "live", startsAt: "2026-11-28T20:00:00Z", status: "live", sport: "baseball" })
const day = [unknown, evening, noon, live]

test("what is on comes first, an unknown time last", () => {
  expect(inOrder(day, null).map(({ id }) => id)).toEqual(["live", "noon", "evening", "unknown"])
})

test("a game that is played comes before one that waits to go on", () => {
  const delayed = makeGame({ id: "delayed", startsAt: "2026-11-28T15:00:00Z", status: "delayed" })
  expect(inOrder([delayed, live, noon], null).map(({ id }) => id)).toEqual(["live", "delayed", "noon"])
})

test("a sport keeps its own games only", () => {
  expect(inOrder(day, "football").map(({ id }) => id)).toEqual(["evening", "unknown"])
  expect(inOrder(day, "rifle")).toEqual([])
})

test("the day's sports, each once", () => {
  expect(sportsOf(day)).toEqual(["baseball", "volleyball", "football"])
})
