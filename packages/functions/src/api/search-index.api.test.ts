import { View } from "@hub/core/view"
import { beforeAll, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { readUnits } from "../testing/parse.ts"
import { nowMs, seededAt, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await View.publish(["search"], seededAt, { asOf: seededAt, stale: false })
})

test("200 names teams, players, games and headlines in one read, and may be kept for an hour", async () => {
  const answer = await call("/search-index")
  expect(answer.json).toMatchObject({
    data: {
      teams: [{ id: "football-152", name: "Football", record: "9-3" }],
      players: expect.arrayContaining([expect.objectContaining({ id: "football-49", team: "football-152" })]),
      games: expect.arrayContaining([expect.objectContaining({ id: "401000001", result: "W 20-13" })]),
      news: expect.arrayContaining([expect.objectContaining({ title: "Headline 0" })]),
    },
  })
  expect(readUnits(answer)).toBe(0.5)
  expect(answer.headers.get("cache-control")).toContain("max-age=3600")
})

test("304 for the version the browser has", async () => {
  const etag = (await call("/search-index")).headers.get("etag") ?? ""
  expect((await call("/search-index", { headers: { "if-none-match": etag } })).status).toBe(304)
})

test("400 for a query: the client searches, not the server", async () => {
  expect((await call("/search-index?q=duke")).status).toBe(400)
})
