import { View } from "@hub/core/view"
import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { readUnits } from "../testing/parse.ts"
import { nowMs, seededAt, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await View.publish(["schedule/2026-11"], seededAt, { asOf: seededAt, stale: false })
})

describe("GET /schedule", () => {
  test("200 with this Eastern month, oldest first, in one read of half a unit", async () => {
    const answer = await call("/schedule")
    expect(answer.json).toMatchObject({
      data: {
        month: "2026-11",
        games: [{ gameDay: "2026-11-07" }, { gameDay: "2026-11-14" }, { status: "live" }, {}],
        previousMonth: "2026-10",
        nextMonth: null,
      },
    })
    expect(readUnits(answer)).toBe(0.5)
    expect(answer.headers.get("cache-control")).toMatch(/s-maxage=5/)
  })

  test("200 on the last evening of a month is still that month in Raleigh", async () => {
    const atNight = caller({ now: () => Date.parse("2026-12-01T03:00:00.000Z") })
    expect((await atNight("/schedule")).json).toMatchObject({ data: { month: "2026-11" } })
  })

  test("200 for a month without games, with the nearest ones that have some", async () => {
    expect((await call("/schedule?month=2027-07")).json).toEqual({
      data: { month: "2027-07", games: [], previousMonth: "2026-11", nextMonth: null },
    })
  })

  test.each([
    "month=november",
    "month=2026-13",
    "month=2026-11-21",
    "month=0000-01",
    "month=2026-11&month=2026-12",
    "day=2026-11-21",
  ])("400 for ?%s", async (query) => {
    expect((await call(`/schedule?${query}`)).status).toBe(400)
  })
})
