import { describe, expect, test } from "vitest"
import type { Call, Reply } from "../http.ts"
import { createCdn } from "./index.ts"

const live = "public, max-age=0, s-maxage=5"
const calm = "public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400"

function aCall(over: Partial<Call> = {}): Call {
  return {
    method: "GET",
    path: "/a",
    search: "",
    headers: {},
    body: Buffer.alloc(0),
    ip: "192.0.2.1",
    ...over,
  }
}

/** An edge whose clock and whose origin are the test's. */
function stage(header = live) {
  const clock = { now: 1_000_000 }
  const origin: { asked: Call[]; reply: (call: Call) => Reply | Promise<Reply> } = {
    asked: [],
    reply: () => ({ status: 200, headers: { "cache-control": header }, body: `v${origin.asked.length}` }),
  }
  const cdn = createCdn(() => clock.now)
  const answer = cdn.through((call) => {
    origin.asked.push(call)
    return origin.reply(call)
  })
  const get = async (over: Partial<Call> = {}) => {
    const { status, headers = {}, body } = await answer(aCall(over))
    const how = String(headers["x-cache"]).split(" ")[0]
    return [status, String(body ?? ""), how] as const
  }
  return { clock, origin, cdn, answer, get }
}

describe("while it is fresh", () => {
  test("an answer is asked for once, then again", async () => {
    const { clock, get, origin } = stage()
    expect(await get()).toEqual([200, "v1", "Miss"])
    clock.now += 4_999
    expect(await get()).toEqual([200, "v1", "Hit"])
    clock.now += 1
    expect(await get()).toEqual([200, "v2", "RefreshHit"])
    expect(origin.asked).toHaveLength(2)
  })

  test("says how old it is", async () => {
    const { clock, answer } = stage()
    await answer(aCall())
    clock.now += 3_000
    expect((await answer(aCall())).headers).toMatchObject({ age: "3", "x-cache": "Hit from cloudfront" })
  })

  test("serves HEAD and readers who have it already", async () => {
    const { answer, origin, get } = stage()
    origin.reply = () => ({ status: 200, headers: { "cache-control": live, etag: 'W/"1"' }, body: "text" })
    await get()
    expect((await answer(aCall({ headers: { "if-none-match": '"0", "1"' } }))).status).toBe(304)
    expect((await get({ method: "HEAD" }))[2]).toBe("Hit")
    expect(origin.asked).toHaveLength(1)
  })

  test("ten viewers who ask every ten seconds are one request in five", async () => {
    const { clock, get, cdn } = stage()
    for (let second = 0; second < 600; second++) {
      await get()
      clock.now += 1_000
    }
    const { Hit, origin } = cdn.counts()
    expect([Hit, origin]).toEqual([480, 120])
  })
})

test("after an invalidation everything is asked for anew", async () => {
  const { get, cdn } = stage()
  await get()
  cdn.forget()
  expect(cdn.counts().kept).toBe(0)
  expect(await get()).toEqual([200, "v2", "Miss"])
})

describe("once it is stale", () => {
  test("it is shown once more while the new one is fetched", async () => {
    const { clock, get, origin } = stage(calm)
    await get()
    clock.now += 61_000
    expect(await get()).toEqual([200, "v1", "Hit"])
    await new Promise(setImmediate)
    expect([await get(), origin.asked.length]).toEqual([[200, "v2", "Hit"], 2])
  })

  test("the origin is asked for the version that is known, and its 304 renews it", async () => {
    const { clock, get, origin } = stage()
    const headers = { "cache-control": live, etag: '"1"' }
    origin.reply = ({ headers: { "if-none-match": known } }) =>
      known === '"1"' ? { status: 304, headers } : { status: 200, headers, body: "whole" }
    await get()
    clock.now += 6_000
    expect(await get()).toEqual([200, "whole", "RefreshHit"])
    expect(await get()).toEqual([200, "whole", "Hit"])
  })
})

describe("many at once", () => {
  test("a thousand viewers of a new page are one request", async () => {
    const { get, origin, cdn } = stage()
    const gate = Promise.withResolvers<Reply>()
    origin.reply = () => gate.promise
    const waiting = Array.from({ length: 1_000 }, () => get())
    gate.resolve({ status: 200, headers: { "cache-control": live }, body: "one" })
    const answers = await Promise.all(waiting)
    expect(answers.every(([status, body]) => status === 200 && body === "one")).toBe(true)
    expect([origin.asked.length, cdn.counts().collapsed]).toEqual([1, 999])
  })

  test("nobody gets what was made for somebody else, also at the same moment", async () => {
    const { get, origin } = stage()
    origin.reply = ({ headers }) => ({
      status: 200,
      headers: { "cache-control": "private, no-store" },
      body: headers["authorization"] ?? "nobody",
    })
    const names = ["ann", "bob", "cat"]
    const answers = await Promise.all(names.map((authorization) => get({ headers: { authorization } })))
    expect(answers.map(([, body]) => body)).toEqual(names)
  })

  test("a write is never answered for another one", async () => {
    const { get, origin } = stage()
    await Promise.all([get({ method: "POST" }), get({ method: "POST" })])
    expect(origin.asked).toHaveLength(2)
  })
})

describe("while the origin fails", () => {
  test.each<[string, () => Reply | Promise<Reply>]>([
    ["answers 503", () => ({ status: 503, headers: { "cache-control": "no-store" } })],
    ["cannot be reached", () => Promise.reject(new Error("gone"))],
  ])("and %s, the last known page is shown for as long as it may", async (_how, fail) => {
    const { clock, get, origin, cdn } = stage("public, s-maxage=5, stale-if-error=3600")
    await get()
    origin.reply = fail
    clock.now += 6_000
    expect(await get()).toEqual([200, "v1", "RefreshHit"])
    clock.now += 3_590_000
    expect((await get())[0]).toBe(200)
    clock.now += 30_000
    expect((await get())[0]).toBeGreaterThan(500)
    expect(cdn.counts().rescued).toBe(2)
  })

  test("it is left alone for a second, then found to be well again", async () => {
    const { clock, get, origin } = stage()
    const well = origin.reply
    await get()
    origin.reply = () => ({ status: 500 })
    clock.now += 6_000
    for (let times = 0; times < 100; times++) await get()
    expect(origin.asked).toHaveLength(2)
    origin.reply = well
    clock.now += 1_001
    expect(await get()).toEqual([200, "v3", "RefreshHit"])
  })

  test("what was never seen is a failure, said to everybody for a second", async () => {
    const { clock, get, origin } = stage()
    const well = origin.reply
    origin.reply = () => ({ status: 503 })
    expect([await get(), await get()]).toEqual([
      [503, "", "Error"],
      [503, "", "Error"],
    ])
    origin.reply = well
    clock.now += 1_001
    expect(await get()).toEqual([200, "v2", "Miss"])
  })

  test("one reader who asks too often takes the page from nobody", async () => {
    const { clock, get, origin } = stage()
    const well = origin.reply
    await get()
    origin.reply = () => ({ status: 429, headers: { "cache-control": "no-store" } })
    clock.now += 6_000
    expect((await get())[0]).toBe(429)
    origin.reply = () => ({ status: 503 })
    expect(await get()).toEqual([200, "v1", "RefreshHit"])
    origin.reply = well
  })
})

test("what is gone is not shown any more", async () => {
  const { clock, get, origin } = stage()
  await get()
  origin.reply = () => ({ status: 404, headers: { "cache-control": "no-store" } })
  clock.now += 6_000
  expect((await get())[0]).toBe(404)
  origin.reply = () => ({ status: 503 })
  expect((await get())[0]).toBe(503)
})
