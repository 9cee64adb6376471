import { beforeEach, expect, test } from "vitest"
import { createTtlCache, scoresKey, type TtlCache } from "./ttl-cache.ts"

const MINUTE = 60_000
let now = 0
let cache: TtlCache<string>
const football = scoresKey("football", "2026-11-21")

beforeEach(() => {
  now = 1_000_000
  cache = createTtlCache<string>(() => now)
})

test("an entry lives five minutes", () => {
  cache.set(football, "7-3")
  now += 5 * MINUTE - 1
  expect(cache.get(football)).toBe("7-3")
  now += 1
  expect(cache.get(football)).toBeUndefined()
})

test("an expired entry is deleted when it is asked for", () => {
  cache.set(football, "7-3")
  now += 5 * MINUTE
  cache.get(football)
  expect(cache.size()).toBe(0)
})

test("expired entries nobody asks for go when one is added", () => {
  for (let day = 1; day <= 9; day++) cache.set(scoresKey("football", `2026-11-0${day}`), "")
  now += 5 * MINUTE
  cache.set(football, "7-3")
  expect(cache.size()).toBe(1)
})

test("sport and day are the key", () => {
  cache.set(football, "7-3")
  expect(cache.get(scoresKey("volleyball", "2026-11-21"))).toBeUndefined()
  expect(cache.get(scoresKey("football", "2026-11-22"))).toBeUndefined()
})

test("setting again starts the time again", () => {
  cache.set(football, "7-3")
  now += 4 * MINUTE
  cache.set(football, "14-3")
  now += 4 * MINUTE
  expect(cache.get(football)).toBe("14-3")
})

test("the time to live is a choice: seconds while a game is live", () => {
  const live = createTtlCache<string>(() => now, 10_000)
  live.set(football, "7-3")
  now += 10_000
  expect(live.get(football)).toBeUndefined()
})
