import fc from "fast-check"
import { expect, test } from "vitest"
import { createCounter } from "./counter.ts"
import { actions, type Beacon, devices, origins, pageKinds } from "./info.ts"
import { empty, withHash } from "./sketch.ts"
import { hashOf, type Visitor } from "./visitor.ts"

const visitor = fc.record({
  network: fc.oneof(fc.ipV4(), fc.ipV6()),
  agent: fc.string({ minLength: 12, maxLength: 60 }),
})
const count = fc.integer({ min: 1, max: 50 })
const beacon: fc.Arbitrary<Beacon> = fc.record({
  weight: fc.constantFrom(1, 2, 10),
  start: fc.record({ device: fc.constantFrom(...devices), from: fc.constantFrom(...origins) }),
  views: fc.array(fc.record({ page: fc.constantFrom(...pageKinds), count }), { maxLength: 5 }),
  actions: fc.array(fc.record({ action: fc.constantFrom(...actions), count }), { maxLength: 3 }),
})
const salt = fc.string({ minLength: 20, maxLength: 40 })
const secret = "a secret that is not in the table"

test("what is written after any visits holds no address, no browser's name, no salt and no hash, in whole or encoded", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(beacon, visitor), { minLength: 1, maxLength: 8 }), salt, (visits, key) => {
      const counter = createCounter(() => Date.parse("2026-11-21T12:00:00.000Z"))
      const traces = visits.flatMap(([sent, who]) => {
        const hash = Buffer.from(hashOf(who, key, secret))
        counter.take(sent, hash)
        const encoded = (["hex", "base64", "base64url"] as const).flatMap((code) => [
          hash.toString(code),
          Buffer.from(who.network).toString(code),
        ])
        return [who.network, who.agent, JSON.stringify(who.agent).slice(1, -1), ...encoded]
      })
      const written = JSON.stringify(counter.due(0))
      for (const trace of [...traces, key, secret].filter((text) => text.length >= 6))
        expect(written).not.toContain(trace)
    }),
  )
})

test("what is written has these parts and no others: sums by closed lists, and the sketch", () => {
  const allowed = new RegExp(
    `^(?:visits|bots|weight\\.peak|view\\.(?:${pageKinds.join("|")})|action\\.(?:${actions.join("|")})|device\\.(?:${devices.join("|")})|from\\.(?:${origins.join("|")}))$`,
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(beacon, visitor), { maxLength: 8 }), salt, (visits, key) => {
      const counter = createCounter(() => Date.parse("2026-11-21T12:00:00.000Z"))
      counter.bot()
      for (const [sent, who] of visits) counter.take(sent, hashOf(who, key, secret))
      const [written] = counter.due(0)
      expect(Object.keys(written ?? {})).toEqual(["hour", "counts", "sketch"])
      expect(written?.sketch).toMatch(/^[0-9a-x]{512}$/)
      for (const [name, amount] of Object.entries(written?.counts ?? {})) {
        expect(name).toMatch(allowed)
        expect(Number.isInteger(amount)).toBe(true)
      }
    }),
  )
})

test("once the salt is gone, what is left of a visitor could be anybody's: some salt makes the same of any other", () => {
  const made = (who: Visitor, key: string) => withHash(empty, hashOf(who, key, secret))
  fc.assert(
    fc.property(visitor, visitor, salt, (who, other, key) => {
      const left = made(who, key)
      // Beyond this a salt exists as well, it only takes long to find: 1 in 512 × 2^rank.
      const rank = Number.parseInt(/[^0]/.exec(left)?.[0] ?? "0", 36)
      fc.pre(rank <= 2)
      const isPossible = Array.from({ length: 40_000 }, (_, n) => n).some(
        (n) => made(other, `${key} ${n}`) === left,
      )
      expect(isPossible).toBe(true)
    }),
    { numRuns: 8 },
  )
})

test("the next day's salt makes another hash of the same browser", () => {
  fc.assert(
    fc.property(visitor, salt, salt, (who, today, tomorrow) => {
      fc.pre(today !== tomorrow)
      expect(hashOf(who, today, secret)).not.toEqual(hashOf(who, tomorrow, secret))
    }),
  )
})
