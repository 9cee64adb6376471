import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { caller } from "../../testing/caller.ts"
import { problemOf } from "../../testing/parse.ts"
import { type Bucket, networkOf, take } from "./rate-limit.ts"

const limit = { quota: 10, windowSeconds: 5 }

describe("the bucket", () => {
  test("a new address may use the whole quota at once, and then none", () => {
    let bucket: Bucket | undefined
    for (let index = 0; index < 10; index++) {
      const taken = take(bucket, limit, 0)
      expect(taken.allowed).toBe(true)
      bucket = taken.bucket
    }
    expect(take(bucket, limit, 0)).toMatchObject({ allowed: false, retryAfterSeconds: 1, resetSeconds: 5 })
  })

  test("refills evenly: two a second here", () => {
    const empty = { tokens: 0, at: 0 }
    expect(take(empty, limit, 499).allowed).toBe(false)
    expect(take(empty, limit, 500)).toMatchObject({ allowed: true, bucket: { tokens: 0 } })
  })

  test("never holds more than the quota, however long nobody asks, and a clock set back takes nothing", () => {
    expect(take({ tokens: 3, at: 0 }, limit, 3_600_000).bucket.tokens).toBe(9)
    expect(take({ tokens: 3, at: 9_000 }, limit, 0).bucket.tokens).toBe(2)
  })

  test("in any window nobody gets more than the quota and what was refilled meanwhile", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (gaps) => {
        let [at, allowed] = [0, 0]
        let bucket: Bucket | undefined
        for (const gap of gaps) {
          at += gap
          const taken = take(bucket, limit, at)
          bucket = taken.bucket
          allowed += taken.allowed ? 1 : 0
        }
        expect(allowed).toBeLessThanOrEqual(limit.quota + (at / 1000) * (limit.quota / limit.windowSeconds))
      }),
    )
  })
})

test.each([
  ["198.51.100.1", "198.51.100.1"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0DB8:0:0:ffff:ffff:ffff:ffff", "2001:db8:0:0::/64"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s counts with all of %s", (address, network) => {
  expect(networkOf(address)).toBe(network)
})

describe("the API", () => {
  const one = { quota: 2, windowSeconds: 60 }
  const limits = { read: one, write: one, auth: one, reference: one }
  const target = "/games?x=1"

  test("429 with Retry-After once an address has used its quota, and again answers after that time", async () => {
    let clock = 0
    const call = caller({ now: () => clock, limits })
    const first = await call(target)
    expect(first.headers.get("ratelimit-policy")).toBe('"read";q=2;w=60')
    expect(first.headers.get("ratelimit")).toBe('"read";r=1;t=30')
    await call(target)
    const refused = await call(target)
    expect(problemOf(refused)).toMatchObject({ status: 429, code: "RATE_LIMIT" })
    expect(refused.headers.get("retry-after")).toBe("30")
    expect(refused.headers.get("ratelimit")).toBe('"read";r=0;t=60')
    clock += 30_000
    expect((await call(target)).status).toBe(400)
  })

  test("counts each address and each kind of route for itself", async () => {
    const call = caller({ now: () => 0, limits })
    await call(target)
    await call(target)
    expect((await call(target)).status).toBe(429)
    expect((await call("/problems/NOT_FOUND")).status).toBe(200)
    expect((await call("/me", { method: "DELETE" })).status).toBe(401)
    expect((await call(target, { sourceIp: "203.0.113.8" })).status).toBe(400)
  })

  test("a fan's visits are counted with the reads, not with the guesses at passwords", async () => {
    const generous = { ...one, quota: 100 }
    const call = caller({ now: () => 0, limits: { ...limits, read: generous } })
    const post = async (path: string) => (await call(path, { method: "POST" })).status
    const refreshes = [await post("/auth/refresh"), await post("/auth/refresh"), await post("/auth/refresh")]
    expect(refreshes).toEqual([401, 401, 401])
    await post("/auth/sign-out")
    await post("/auth/sign-out")
    expect(await post("/auth/sign-out")).toBe(429)
  })

  test("believes the router about the address, and never X-Forwarded-For", async () => {
    const call = caller({ now: () => 0, limits, routerSecret: "a-secret-of-the-router" })
    const ask = async (headers: Record<string, string>) =>
      (await call(target, { headers: { "x-hub-edge": "a-secret-of-the-router", ...headers } })).status
    expect([
      await ask({ "x-hub-viewer": "2001:db8::1" }),
      await ask({ "x-hub-viewer": "2001:db8::1" }),
    ]).toEqual([400, 400])
    expect(await ask({ "x-hub-viewer": "2001:db8::2" })).toBe(429)
    expect(await ask({ "x-hub-viewer": "2001:db8:0:1::1" })).toBe(400)
    // As CloudFront states it for live reads: with the port, of IPv6 too.
    expect(await ask({ "cloudfront-viewer-address": "2001:db8::2:50123" })).toBe(429)
    expect(await ask({ "cloudfront-viewer-address": "2001:db8:0:2::1:50123" })).toBe(400)
    const pretend = (address: string) => ask({ "x-hub-viewer": "198.51.100.1", "x-forwarded-for": address })
    expect([await pretend("1.1.1.1"), await pretend("2.2.2.2"), await pretend("3.3.3.3")]).toEqual([
      400, 400, 429,
    ])
  })

  test("without a router a stated address is a lie", async () => {
    const call = caller({ now: () => 0, limits })
    const ask = async (viewer: string) => (await call(target, { headers: { "x-hub-viewer": viewer } })).status
    expect([await ask("1.1.1.1"), await ask("2.2.2.2"), await ask("3.3.3.3")]).toEqual([400, 400, 429])
  })
})
