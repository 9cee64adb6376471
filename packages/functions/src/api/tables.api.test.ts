import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf, readUnits } from "../testing/parse.ts"
import { nowMs, publishFootball, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe.each([
  ["/standings", { teamId: "152", rows: [{ position: 1 }, { position: 2 }], ties: expect.any(Array) }],
  ["/rankings", { polls: [{ poll: "AP Poll", entries: [{ rank: 21 }] }] }],
])("GET %s", (path, data) => {
  test("200 in one read of half a unit, for five minutes", async () => {
    const answer = await call(`${path}?sport=football`)
    expect(answer.json).toMatchObject({ data })
    expect(readUnits(answer)).toBe(0.5)
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300, stale-if-error=86400")
  })

  test("400 says that the sport is missing", async () => {
    expect(problemOf(await call(path)).detail).toBe("Missing required parameter: sport")
  })

  test("400 for a sport that is not ours", async () => {
    expect((await call(`${path}?sport=chess`)).status).toBe(400)
  })
})
