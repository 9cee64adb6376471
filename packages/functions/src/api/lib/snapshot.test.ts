import { describe, expect, test } from "vitest"
import { acceptsBrotli, type Body, createPageCache, isOutage } from "./snapshot.ts"

test.each([
  [undefined, false],
  ["gzip, deflate", false],
  ["br", true],
  ["gzip, deflate, BR", true],
  ["br;q=0.1, gzip", true],
  ["br;q=0", false],
  ["*", true],
  ["*, br;q=0", false],
  ["brotli", false],
])("Accept-Encoding: %s", (header, accepts) => {
  expect(acceptsBrotli(header)).toBe(accepts)
})

describe("an outage", () => {
  const stale = [{ stale: true }]
  const mixed = [{ stale: true }, { stale: false }]
  test.each([
    ["an empty page whose sources all fail", { games: [] }, stale, true],
    ["an empty page of a hub that never read anything", { live: [], next: [] }, [], true],
    ["an empty list", [], stale, true],
    ["an empty page with a source that answers", { games: [] }, mixed, false],
    ["a page that holds something", { games: [], team: {}, players: [1] }, stale, false],
  ])("%s: %#", (_name, built, sources, expected) => {
    expect(isOutage(built, sources)).toBe(expected)
  })
})

describe("the page cache", () => {
  const body: Body = { text: "{}", etag: "a", asOf: "2026-11-21T00:00:00.000Z", stale: false }

  test("does not keep failures", async () => {
    const answers = [Promise.reject(new Error("down")), Promise.resolve(body)]
    const cache = createPageCache(
      () => 0,
      () => answers.shift() ?? Promise.resolve(body),
    )
    await expect(cache.read("home").body).rejects.toThrow("down")
    expect(cache.read("home").hit).toBe(false)
  })

  test("a failure does not take the place of what was read after it", async () => {
    const first = Promise.withResolvers<Body>()
    let clock = 0
    const answers = [first.promise, Promise.resolve(body)]
    const cache = createPageCache(
      () => clock,
      () => answers.shift() ?? Promise.resolve(body),
    )
    const failing = cache.read("home").body
    clock = 1_000
    await cache.read("home").body
    first.reject(new Error("late"))
    await expect(failing).rejects.toThrow("late")
    expect(cache.read("home").hit).toBe(true)
  })

  test("forgets the page that was read longest ago when there are too many", () => {
    const cache = createPageCache(
      () => 0,
      () => Promise.resolve(body),
    )
    for (let index = 0; index <= 300; index++) cache.read(`scoreboard/${index}`)
    expect(cache.read("scoreboard/300").hit).toBe(true)
    expect(cache.read("scoreboard/0").hit).toBe(false)
  })
})
