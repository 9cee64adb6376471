import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Lease } from "./index.ts"

const now = Date.parse("2026-11-21T17:00:00.000Z")
const lasts = 20_000

function fresh() {
  const name = crypto.randomUUID()
  return {
    name,
    take: (holder: string, at: number) => Lease.take({ name, holder, now: at, lasts }),
  }
}

test("of many who ask at once one gets it, for one write", async () => {
  const { take } = fresh()
  const asked = await Promise.all(Array.from({ length: 10 }, (_, n) => measure(() => take(`run-${n}`, now))))
  const held = asked.filter(({ value }) => value)
  expect(held.map(({ capacity }) => [capacity.calls, capacity.write])).toEqual([[1, 1]])
})

test("its holder makes it last longer, nobody else takes it meanwhile", async () => {
  const { take, name } = fresh()
  expect(await take("a", now)).toBe(true)
  expect(await take("a", now + 15_000)).toBe(true)
  expect(await take("b", now + 34_999)).toBe(false)
  expect(await Lease.heldUntil(name)).toBe(now + 35_000)
})

test("one that ran out is taken over, and its old holder has lost it", async () => {
  const { take } = fresh()
  await take("dead", now)
  expect(await take("next", now + lasts)).toBe(true)
  expect(await take("dead", now + lasts + 1)).toBe(false)
})

test("one that is given back is free at once; somebody else's is not given back", async () => {
  const { take, name } = fresh()
  await take("a", now)
  expect(await Lease.release({ name, holder: "b" })).toBe(false)
  expect(await take("b", now)).toBe(false)
  expect(await Lease.release({ name, holder: "a" })).toBe(true)
  expect(await Lease.heldUntil(name)).toBeUndefined()
  expect(await take("b", now)).toBe(true)
})
