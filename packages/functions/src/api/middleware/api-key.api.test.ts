import { ApiKey } from "@hub/core/api-key"
import { newId } from "@hub/core/id"
import { describe, expect, test } from "vitest"
import { caller } from "../../testing/caller.ts"
import { problemOf } from "../../testing/parse.ts"
import { BELIEVED_MS } from "./api-key.ts"

const start = Date.parse("2026-11-21T15:00:00.000Z")
const DAY = 86_400_000
const one = { quota: 2, windowSeconds: 60 }
const few = { read: one, write: one, auth: one, reference: one }
const read = { quota: 5, windowSeconds: 60 }
/** A read that touches no table: it is refused by name. */
const target = "/games?x=1"

async function aKey(userId = newId(Date.now())) {
  const made = await ApiKey.create({ userId, id: newId(start), name: "My site", now: start })
  return { userId, id: made.id, key: made.key ?? "" }
}

/** An API of its own, with a clock, asked with a key. */
function asking(lookups = 100) {
  const clock = { now: start }
  const ofKeys = { read, lookup: { quota: lookups, windowSeconds: 60 } }
  const call = caller({ now: () => clock.now, limits: few, ofKeys })
  const ask = (key: string, path = target, method = "GET", sourceIp = "203.0.113.7") =>
    call(path, { method, sourceIp, headers: { "x-api-key": key } })
  return { clock, call, ask }
}
type Answer = Awaited<ReturnType<ReturnType<typeof asking>["ask"]>>
const unitsOf = ({ headers }: Answer) => /rru;desc="([\d.]+)"/.exec(headers.get("server-timing") ?? "")?.[1]
const reasonOf = (answer: Answer) => `${answer.status} ${problemOf(answer).reason}`

describe("a read with a key", () => {
  test("counts for the key, whatever its address asks, and 429 says that it was the key", async () => {
    const [{ ask, call }, ana, ben] = [asking(), await aKey(), await aKey()]
    for (const _ of [1, 2, 3]) await call(target)
    expect((await call(target)).status).toBe(429)
    const first = await ask(ana.key)
    expect(first.headers.get("ratelimit-policy")).toBe('"key";q=5;w=60')
    expect(first.headers.get("ratelimit")).toBe('"key";r=4;t=12')
    for (const ip of ["198.51.100.1", "198.51.100.2"]) await ask(ana.key, target, "GET", ip)
    for (const _ of [1, 2]) await ask(ana.key)
    expect(reasonOf(await ask(ana.key))).toBe("429 rate_limit.key")
    expect((await ask(ben.key)).status).toBe(400)
  })

  test("is looked up once in ten seconds, for half a read unit", async () => {
    const [{ clock, ask }, { key }] = [asking(), await aKey()]
    await ask(key)
    clock.now += BELIEVED_MS - 1
    expect(unitsOf(await ask(key))).toBe("0")
    clock.now += 1
    expect(unitsOf(await ask(key))).toBe("0.5")
  })

  test("is answered with the same bytes as without, and nothing that splits what a cache keeps", async () => {
    const [{ ask, call }, { key }] = [asking(), await aKey()]
    for (const path of ["/articles", "/config", "/problems/NOT_FOUND"]) {
      const [bare, keyed] = [await call(path), await ask(key, path)]
      expect(keyed.status).toBe(200)
      expect(keyed.raw.equals(bare.raw)).toBe(true)
      for (const name of ["etag", "cache-control", "vary", "content-encoding"])
        expect(keyed.headers.get(name)).toBe(bare.headers.get(name))
      expect(keyed.headers.get("vary") ?? "").not.toMatch(/key/i)
    }
  })

  test("notes the UTC day with one write, once", async () => {
    const [{ clock, ask }, { userId, key }] = [asking(), await aKey()]
    const written = async () => /wru/.test((await ask(key)).headers.get("server-timing") ?? "")
    expect([await written(), await written()]).toEqual([true, false])
    clock.now += BELIEVED_MS
    expect(await written()).toBe(false)
    clock.now += DAY
    expect(await written()).toBe(true)
    expect(await ApiKey.list({ userId, now: start })).toMatchObject([{ lastUsedOn: "2026-11-22" }])
  })
})

describe("a key gives no right", () => {
  test.each(["/me", "/me/keys", "/me/export", "/desk/articles", "/admin/kpi"])("to %s", async (path) => {
    expect(reasonOf(await asking().ask((await aKey()).key, path))).toBe("401 actor.anonymous")
  })

  test.each([
    ["POST", "/me/keys"],
    ["PUT", "/push"],
    ["DELETE", "/me"],
    ["POST", "/auth/refresh"],
  ])("to %s %s, and it says so", async (method, path) => {
    expect(reasonOf(await asking().ask((await aKey()).key, path, method))).toBe("403 api_key.reads_only")
  })
})

describe("what is no key is 401", () => {
  test("one that the hub never made: for half a read unit, and then for none", async () => {
    const { ask } = asking()
    const never = `hub_${"0".repeat(64)}34b1e4cb`
    expect(ApiKey.isSecret(never)).toBe(true)
    const first = await ask(never)
    expect([reasonOf(first), unitsOf(first)]).toEqual(["401 api_key.unknown", "0.5"])
    expect(first.headers.get("cache-control")).toBe("no-store")
    expect(unitsOf(await ask(never))).toBe("0")
  })

  test.each(["hub_", "undefined", "x".repeat(5_000), "hub_🐺"])(
    "what has not its form (%j), for none",
    async (text) => {
      const answer = await asking().ask(text)
      expect([reasonOf(answer), unitsOf(answer)]).toEqual(["401 api_key.unknown", "0"])
    },
  )

  test("a revoked one, ten seconds later at most", async () => {
    const [{ clock, ask }, { userId, id, key }] = [asking(), await aKey()]
    expect((await ask(key)).status).toBe(400)
    await ApiKey.revoke({ userId, id, now: start })
    clock.now += BELIEVED_MS
    const answer = await ask(key)
    expect([reasonOf(answer), unitsOf(answer)]).toEqual(["401 api_key.revoked", "0.5"])
  })

  test("one that has had its 365 days, to the millisecond", async () => {
    const [{ clock, ask }, { key }] = [asking(), await aKey()]
    clock.now = start + 365 * DAY - 1
    expect((await ask(key)).status).toBe(400)
    clock.now += 1
    expect(reasonOf(await ask(key))).toBe("401 api_key.expired")
  })

  test("and guessing costs the address its own bucket, a good key beside it nothing", async () => {
    const [{ ask }, { key }] = [asking(3), await aKey()]
    expect((await ask(key)).status).toBe(400)
    for (const guess of ["a", "b"]) expect((await ask(guess)).status).toBe(401)
    expect(reasonOf(await ask("c"))).toBe("429 rate_limit.address")
    expect((await ask(key)).status).toBe(400)
  })
})

test("another site's page may send a key with its reads", async () => {
  const headers = {
    origin: "https://fans.example",
    "access-control-request-method": "GET",
    "access-control-request-headers": "x-api-key",
  }
  const answer = await caller()("/games", { method: "OPTIONS", headers })
  expect([answer.status, answer.headers.get("access-control-allow-headers")]).toEqual([
    204,
    "If-None-Match,X-Api-Key,X-Correlation-Id",
  ])
})
