import fc from "fast-check"
import { Hono } from "hono"
import { expect, test } from "vitest"
import type { Env } from "../env.ts"
import { onError } from "../lib/error.ts"
import { type Even, even, pauseAfter } from "./even.ts"

/** When an answer comes, by a clock that only the route and the wait put forward. */
async function answeredAt(path: string, takes: number, status = 200): Promise<number> {
  const clock = { ms: 0 }
  const given: Even = {
    stepMs: 400,
    now: () => clock.ms,
    wait: async (ms) => void (clock.ms += ms),
  }
  const app = new Hono<Env>()
    .onError(onError)
    .use((c, next) => {
      c.set("even", given)
      return next()
    })
    .use(even)
    .post(path, (c) => {
      clock.ms += takes
      if (status >= 500) throw new Error("broken")
      return c.body(null, status === 200 ? 200 : 401)
    })
  await app.request(path, { method: "POST" })
  return clock.ms
}

test.each(["/auth/sign-up", "/auth/resend", "/auth/confirm", "/auth/forgot", "/auth/reset", "/auth/email"])(
  "%s answers at the same moment, however long a known and an unknown address took",
  async (path) => {
    const times = await Promise.all([3, 120, 399, 7].map((takes) => answeredAt(path, takes)))
    expect(times).toEqual([400, 400, 400, 400])
    expect(await answeredAt(path, 20, 401)).toBe(400)
    expect(await answeredAt(path, 20, 500)).toBe(400)
    expect(await answeredAt(path, 401)).toBe(800)
  },
)

test("a sign-in that fails is no sooner for an unknown address; one that succeeds does not wait", async () => {
  expect([await answeredAt("/auth/sign-in", 12, 401), await answeredAt("/auth/sign-in", 90, 401)]).toEqual([
    400, 400,
  ])
  expect(await answeredAt("/auth/sign-in", 90)).toBe(90)
})

test("what tells nothing about an address does not wait", async () => {
  expect(await answeredAt("/auth/refresh", 20)).toBe(20)
})

test("any time ends at a whole step, not before its work and less than a step after it", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 60_000, noNaN: true }), (ms) => {
      const pause = pauseAfter(ms, 400)
      expect((ms + pause) / 400).toBeCloseTo(Math.round((ms + pause) / 400), 6)
      expect(pause).toBeGreaterThanOrEqual(0)
      expect(pause).toBeLessThanOrEqual(400)
    }),
  )
})
