import { beforeAll, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf, readUnits } from "../testing/parse.ts"
import { nowMs, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(seedFootball)

test("200 for a player of the roster, in one Query", async () => {
  const answer = await call("/players/football-410")
  expect(answer.json).toMatchObject({ data: { id: "football-410", fullName: "Player 10", season: 2026 } })
  expect(readUnits(answer)).toBeLessThanOrEqual(0.5)
  expect(answer.headers.get("cache-control")).toContain("public, max-age=300")
})

test("404 for nobody", async () => {
  expect(problemOf(await call("/players/football-1")).reason).toBe("player.not_found")
})

test.each(["410", "x-410", "football-%3Cb%3E"])("400 for the id %s", async (id) => {
  expect((await call(`/players/${id}`)).status).toBe(400)
})
