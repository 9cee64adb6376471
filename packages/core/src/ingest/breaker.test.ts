import { describe, expect, test, vi } from "vitest"
import { createBreaker, patience, pauseFor, refusedFor } from "./breaker.ts"
import { failure, retryAfter } from "./http-failure.ts"

const limits = { ...patience, pauseMs: 100, longestPauseMs: 1_000, refusedMs: 600_000 }
const outage = failure("feed.server_error", "answered 503")

describe("the pause before the next attempt", () => {
  test.each([
    [1, 100],
    [2, 200],
    [3, 400],
    [9, 1_000],
  ])("attempt %i: %i ms at most", (attempt, most) => {
    expect(pauseFor(outage, attempt, limits, () => 0)).toBe(most)
  })

  test("is up to half shorter by chance, so that clients do not come back together", () => {
    expect(pauseFor(outage, 2, limits, () => 1)).toBe(100)
  })

  test("is what the host asks for", () => {
    const asked = failure("feed.rate_limited", "answered 429", { retryAfterSeconds: 1 })
    expect(pauseFor(asked, 3, limits, () => 0)).toBe(1_000)
  })
})

describe("how long a host that refused is left alone", () => {
  const seconds = (retryAfterSeconds: number) => failure("feed.rate_limited", "", { retryAfterSeconds })
  test.each([
    ["ten minutes", failure("feed.forbidden", ""), 600_000],
    ["as long as it asked for", seconds(90), 90_000],
    ["an hour at most", seconds(86_400), 3_600_000],
  ])("%s", (_how, thrown, ms) => {
    expect(refusedFor(thrown, limits)).toBe(ms)
  })
})

describe("Retry-After", () => {
  const now = Date.parse("2026-11-21T20:00:00Z")
  test.each([
    [null, undefined],
    ["120", 120],
    ["0", 0],
    ["Sat, 21 Nov 2026 20:02:00 GMT", 120],
    ["Sat, 21 Nov 2026 19:00:00 GMT", 0],
    ["soon", undefined],
  ])("%s is %s seconds", (header, seconds) => {
    expect(retryAfter(header, now)).toBe(seconds)
  })
})

test("after a refusal the host is asked once more when its time is over, and one answer closes the circuit", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 })
  const ask = createBreaker(limits)
  const refused = () => Promise.reject(failure("feed.forbidden", "answered 403"))
  await expect(ask("host", refused)).rejects.toMatchObject({ reason: "feed.forbidden" })
  vi.setSystemTime(limits.refusedMs - 1)
  await expect(ask("host", async () => "score")).rejects.toMatchObject({ reason: "feed.circuit_open" })
  vi.setSystemTime(limits.refusedMs)
  expect(await ask("host", async () => "score")).toBe("score")
  expect(await ask("host", async () => "score")).toBe("score")
  vi.useRealTimers()
})

test("a programming error is nobody's outage", async () => {
  const ask = createBreaker({ ...limits, failures: 1 })
  await expect(ask("host", () => Promise.reject(new TypeError("bug")))).rejects.toThrow("bug")
  expect(await ask("host", async () => "score")).toBe("score")
})
