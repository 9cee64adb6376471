import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { codingsOf, keyOf } from "./key.ts"
import { lifetimeOf } from "./lifetime.ts"

const anyone = { headers: {} }
const signed = { headers: { authorization: "Bearer x" } }
const told = (value: string, more: Record<string, string> = {}, status = 200) => ({
  status,
  headers: { "Cache-Control": value, ...more },
})

describe("what the origin says is what is kept", () => {
  test("the shared age goes before the browser's", () => {
    expect(lifetimeOf(anyone, told("public, max-age=300, s-maxage=5"))?.fresh).toBe(5_000)
    expect(lifetimeOf(anyone, told("public, max-age=300"))?.fresh).toBe(300_000)
  })

  test("never longer than a year", () => {
    expect(lifetimeOf(anyone, told("max-age=99999999"))?.fresh).toBe(31_536_000_000)
  })

  test("stale while asked again and while the origin fails, for as long as it says", () => {
    const header = "public, s-maxage=60, stale-while-revalidate=30, stale-if-error=600"
    expect(lifetimeOf(anyone, told(header))).toEqual({ fresh: 60_000, revalidate: 30_000, rescue: 600_000 })
    expect(lifetimeOf(anyone, told("s-maxage=60, stale-if-error=0"))?.rescue).toBe(0)
  })

  test("an origin that says nothing about failures is stood in for as long as anything is there", () => {
    expect(lifetimeOf(anyone, told("public, s-maxage=5"))?.rescue).toBe(31_536_000_000)
    expect(lifetimeOf(anyone, told("public, s-maxage=5, must-revalidate"))?.rescue).toBe(0)
  })
})

describe("what is for one person is never kept", () => {
  test.each(["private, no-store", "private, max-age=60", "no-store", "no-cache, max-age=60", ""])(
    "%s",
    (value) => {
      expect(lifetimeOf(anyone, told(value))).toBeNull()
    },
  )

  test("a cookie", () => {
    expect(lifetimeOf(anyone, told("public, max-age=60", { "Set-Cookie": "a=1" }))).toBeNull()
  })

  test("an answer to a signed request that does not say it is public", () => {
    expect(lifetimeOf(signed, told("max-age=60"))).toBeNull()
    expect(lifetimeOf(signed, told("public, max-age=60"))).not.toBeNull()
  })

  test("whatever stands beside it", () => {
    const directive = fc.constantFrom(
      "public",
      "max-age=60",
      "s-maxage=60",
      "stale-if-error=9",
      "immutable",
      "x=y",
    )
    const forbidding = fc.constantFrom("private", "no-store", "no-cache", "PRIVATE", "No-Store")
    fc.assert(
      fc.property(fc.array(directive), forbidding, fc.array(directive), (before, one, after) => {
        expect(lifetimeOf(anyone, told([...before, one, ...after].join(", ")))).toBeNull()
      }),
    )
  })
})

test.each([500, 502, 503, 504])("a %i is kept for a second, whatever it says of itself", (status) => {
  expect(lifetimeOf(anyone, told("no-store", {}, status))).toEqual({
    fresh: 1000,
    revalidate: 0,
    rescue: 0,
  })
})

test("a 404 is kept as its header says, a 429 never", () => {
  expect(lifetimeOf(anyone, told("public, s-maxage=60", {}, 404))?.fresh).toBe(60_000)
  expect(lifetimeOf(anyone, told("no-store", {}, 404))).toBeNull()
  expect(lifetimeOf(anyone, told("public, s-maxage=60", {}, 429))).toBeNull()
})

describe("what is one thing", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br,gzip"],
    ["br;q=1.0, gzip;q=0.8", "br,gzip"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", ""],
    ["", ""],
  ])("a reader that takes %s is one of four kinds", (accepted, codings) => {
    expect(codingsOf(accepted)).toBe(codings)
  })

  test("host, path, query and coding tell answers apart; who asks does not", () => {
    const call = {
      method: "GET",
      path: "/a",
      search: "b=1",
      headers: { host: "h" },
      body: Buffer.alloc(0),
      ip: "",
    }
    const key = keyOf(call)
    expect(keyOf({ ...call, headers: { ...call.headers, cookie: "x=1", authorization: "y" } })).toBe(key)
    const others = [
      { ...call, search: "b=2" },
      { ...call, path: "/A" },
      { ...call, headers: { host: "i" } },
      { ...call, headers: { host: "h", "accept-encoding": "br" } },
    ]
    expect(new Set([call, ...others].map(keyOf)).size).toBe(5)
  })
})
