import { Realtime } from "@hub/core/realtime"
import { Snapshot } from "@hub/core/snapshot"
import { aCostsPage } from "@hub/core/testing/costs"
import { beforeAll, expect, test } from "vitest"
import { createLevel } from "../level.ts"
import { caller } from "../testing/caller.ts"
import { problemOf, readUnits } from "../testing/parse.ts"
import { publishFootball, seedFootball } from "../testing/seed.ts"

const evening = Date.parse("2026-11-21T22:00:00.000Z")
const at = (level: 0 | 1 | 2 | 3) => caller({ now: () => evening, level: async () => level })
beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})
const json = { "content-type": "application/json" }

test("what is switched off at level 3 is a 503 that says until when, whoever asks", async () => {
  const body = JSON.stringify({ email: "fan@example.com", password: "correct horse battery" })
  const answer = await at(3)("/auth/sign-up", { method: "POST", body, headers: json })
  expect(answer.status).toBe(503)
  expect(problemOf(answer)).toMatchObject({
    code: "DEGRADED",
    reason: "degraded.mails",
    detail: expect.stringMatching(/It is back at 00:00 UTC on \d{4}-\d\d-\d\d$/),
  })
  expect(answer.headers.get("retry-after")).toBe("7200")
  expect(answer.headers.get("cache-control")).toBe("no-store")
})

test.each([
  ["GET", "/me/export", 1, 401],
  ["GET", "/me/export", 2, 503],
  ["POST", "/me/uploads", 1, 401],
  ["POST", "/me/uploads", 2, 503],
  ["PUT", "/me", 2, 401],
  ["PUT", "/me", 3, 503],
  ["POST", "/articles", 3, 503],
  ["GET", "/articles", 3, 200],
  ["GET", "/teams", 3, 200],
  ["GET", "/me", 3, 401],
] as const)("%s %s at level %d is a %d", async (method, path, level, status) => {
  const sent = method === "GET" ? {} : { method, body: "{}", headers: json }
  expect((await at(level)(path, sent)).status).toBe(status)
})

test("answers are kept longer at a higher level, live ones as ever", async () => {
  const kept = (path: string) =>
    Promise.all(
      ([0, 1, 3] as const).map(async (level) => (await at(level)(path)).headers.get("cache-control")),
    )
  expect(await kept("/games/live")).toEqual([
    "public, max-age=0, s-maxage=5",
    "public, max-age=0, s-maxage=5",
    "public, max-age=0, s-maxage=5",
  ])
  expect(await kept("/teams")).toEqual([
    "public, max-age=300, stale-if-error=86400",
    "public, max-age=600, stale-if-error=86400",
    "public, max-age=1800, stale-if-error=86400",
  ])
})

test("every answer says the level it was made at: kept, unchanged, refused", async () => {
  const levelOf = ({ headers }: { headers: Headers }) => headers.get("x-hub-config")
  const page = await at(2)("/games/live")
  const etag = page.headers.get("etag") ?? ""
  const answers = [
    page,
    await at(2)("/games/live", { headers: { "if-none-match": etag } }),
    await at(2)("/me/export"),
    await at(2)("/no-such-thing"),
  ]
  expect(answers.map((one) => [one.status, levelOf(one)])).toEqual([
    [200, "2"],
    [304, "2"],
    [503, "2"],
    [404, "2"],
  ])
  expect(levelOf(await at(0)("/games/live"))).toBe("0")
})

test("a new level is followed within ten seconds, for one read; the last one holds while the table does not answer", async () => {
  const clock = { now: evening, reads: 0, level: 0 as 0 | 2, isDown: false }
  const level = createLevel(
    () => clock.now,
    async () => {
      clock.reads++
      if (clock.isDown) throw new Error("down")
      return { level: clock.level }
    },
  )
  expect([await level(), await level(), clock.reads]).toEqual([0, 0, 1])
  clock.level = 2
  clock.now += 10_000
  expect(await level()).toBe(2)
  Object.assign(clock, { isDown: true, now: clock.now + 10_000 })
  expect(await level()).toBe(2)
})

test("the level of the stored config is what the API follows", async () => {
  await Realtime.choose({ transport: "poll", level: 2, now: new Date().toISOString() })
  const level = createLevel(Date.now)
  expect([await level(), level.mark?.()]).toEqual([2, "2 poll"])
  await Realtime.choose({ transport: "poll", level: 0, now: new Date().toISOString() })
})

test("costs nobody has looked at yet are a 503; looked at, they are half a unit", async () => {
  await Snapshot.drop("costs")
  expect((await at(0)("/costs")).status).toBe(503)
  const page = aCostsPage()
  const now = new Date(Date.now() + 1000).toISOString()
  await Snapshot.write("costs", page, { asOf: now, stale: false, readAt: now })
  const answer = await at(0)("/costs")
  expect([answer.json, readUnits(answer)]).toEqual([{ data: page }, 0.5])
})
