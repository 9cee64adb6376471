import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { readUnits } from "../testing/parse.ts"
import { nowMs, publishFootball, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe("GET /home", () => {
  test("200 with what is live, next and newest, in one read of half a unit", async () => {
    const answer = await call("/home")
    expect(answer.json).toMatchObject({
      data: {
        live: [{ id: "401000013" }],
        next: [{ id: "401000014" }],
        latest: expect.any(Array),
        headlines: expect.any(Array),
      },
    })
    expect(readUnits(answer)).toBe(0.5)
  })
})

describe("GET /scoreboard", () => {
  test("200 for today's Eastern day when none is given", async () => {
    const answer = await call("/scoreboard")
    expect(answer.json).toMatchObject({
      data: { day: "2026-11-21", games: [{ id: "401000013" }], previousDay: "2026-11-14" },
    })
    expect(readUnits(answer)).toBe(0.5)
  })

  test("200 early in the UTC day is still the evening before in Raleigh", async () => {
    const atNight = caller({ now: () => Date.parse("2026-11-22T03:00:00.000Z") })
    expect((await atNight("/scoreboard")).json).toMatchObject({ data: { day: "2026-11-21" } })
  })

  test("200 for a day without games, with the nearest ones that have some", async () => {
    expect((await call("/scoreboard?day=2026-11-10")).json).toEqual({
      data: { day: "2026-11-10", games: [], previousDay: "2026-11-07", nextDay: "2026-11-14" },
    })
  })

  test.each([
    "day=today",
    "day=2026-13-01",
    "day=2026-02-30",
    "day=0000-01-01",
    "day=2026-11-21&day=2026-11-22",
    "date=2026-11-21",
  ])("400 for ?%s", async (query) => {
    expect((await call(`/scoreboard?${query}`)).status).toBe(400)
  })
})
