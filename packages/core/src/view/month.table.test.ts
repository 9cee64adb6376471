import { beforeAll, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Game } from "../game/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { View } from "./index.ts"

/** A year that no other test of the table uses. */
const at = (day: string, time = "17:00") => ({ startsAt: `${day}T${time}:00.000Z` })
const game = (id: string, over: Partial<Game.FeedGame>) =>
  Game.save({
    feed: aFeedGame({ id, away: aSide({ teamId: `x${id}` }), season: 2031, ...over }),
    ourId: "152",
    now: "2031-02-01T12:00:00.000Z",
  })

beforeAll(async () => {
  await game("month-before", { ...at("2031-01-20"), gameDay: "2031-01-20" })
  await game("month-last-evening", { ...at("2031-03-01", "02:00"), gameDay: "2031-02-28" })
  await game("month-other-sport", { ...at("2031-02-10"), gameDay: "2031-02-10", sport: "volleyball" })
  await game("month-after", { ...at("2031-05-02"), gameDay: "2031-05-02" })
})

test("a month has the games of its Eastern days in every sport, and knows the nearest other months", async () => {
  const { value, capacity } = await measure(() => View.month("2031-02"))
  expect(value.games.map(({ id }) => id)).toEqual(["month-other-sport", "month-last-evening"])
  expect(value).toMatchObject({ month: "2031-02", previousMonth: "2031-01", nextMonth: "2031-05" })
  expect(capacity).toMatchObject({ calls: 3, write: 0 })
  expect(capacity.read).toBeLessThanOrEqual(2)
})

test("a crowded month, 60 games, is one read of at most two units", async () => {
  for (const index of Array(60).keys()) {
    const day = `2032-04-${String((index % 30) + 1).padStart(2, "0")}`
    await game(`month-full-${index}`, { ...at(day), gameDay: day })
  }
  const key = "schedule/2032-04"
  await View.publish([key], "2032-04-01T12:00:00.000Z", { asOf: "2032-04-01T12:00:00.000Z", stale: false })
  const { value, capacity } = await measure(() => Snapshot.read(key))
  expect(JSON.parse(value ? Snapshot.textOf(value) : "{}")).toMatchObject({
    data: { games: expect.objectContaining({ length: 60 }) },
  })
  expect(capacity.calls).toBe(1)
  expect(capacity.read).toBeLessThanOrEqual(2)
})

test("what is no month is not found", async () => {
  await expect(View.build("schedule/2031-13", "2031-02-01T12:00:00.000Z")).rejects.toMatchObject({
    kind: "not_found",
  })
})
