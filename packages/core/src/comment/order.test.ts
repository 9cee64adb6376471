import fc from "fast-check"
import { expect, test } from "vitest"
import { newId } from "../id.ts"
import { orderFrom, orderOf } from "./order.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")

test("a thread reads newest conversation first, each answer after what it answers, oldest first", () => {
  const [first, second] = [{ order: orderOf(newId(now)) }, { order: orderOf(newId(now + 60_000)) }]
  const answer = { order: orderOf(newId(now + 70_000), first) }
  const later = { order: orderOf(newId(now + 90_000), first) }
  const deep = { order: orderOf(newId(now + 95_000), answer) }
  const all = [first, second, answer, later, deep].toSorted((a, b) => (a.order < b.order ? -1 : 1))
  expect(all).toEqual([second, first, answer, deep, later])
})

test("a conversation stands at or after the key of a moment exactly when it was begun by then", () => {
  const instant = fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2100-01-01") })
  fc.assert(
    fc.property(instant, instant, (begun, moment) => {
      expect(orderOf(newId(begun)) >= orderFrom(moment)).toBe(begun <= moment)
    }),
  )
})
