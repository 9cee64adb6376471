import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays } from "../clock.ts"
import { endOf, stretchesOf, sumUp } from "./stretches.ts"

test.each([
  ["2026-11-21", "day", "2026-11-21"],
  ["2026-11-21", "week", "2026-11-22"],
  ["2026-11-22", "week", "2026-11-22"],
  ["2026-11-23", "week", "2026-11-29"],
  ["2028-02-03", "month", "2028-02-29"],
] as const)("the %s is in a %s that ends on %s", (day, groupBy, end) => {
  expect(endOf(day, groupBy)).toBe(end)
})

test("weeks run from Monday to Sunday, the first and last are cut by the ends", () => {
  expect(stretchesOf("2026-11-20", "2026-12-01", "week", 31)).toEqual([
    ["2026-11-20", "2026-11-22"],
    ["2026-11-23", "2026-11-29"],
    ["2026-11-30", "2026-12-01"],
  ])
})

test("stretches cover every day once, whatever the ends", () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2026-01-01", n))
  fc.assert(
    fc.property(
      day,
      fc.nat({ max: 80 }),
      fc.constantFrom("day", "week", "month"),
      (from, length, groupBy) => {
        const to = addDays(from, length)
        const stretches = stretchesOf(from, to, groupBy, 1000)
        expect(stretches[0]?.[0]).toBe(from)
        expect(stretches.at(-1)?.[1]).toBe(to)
        stretches
          .slice(1)
          .forEach(([start], index) => expect(start).toBe(addDays(stretches[index]?.[1] ?? "", 1)))
      },
    ),
  )
})

test("days add up; of which nothing is known they are zeros", () => {
  const days = [
    {
      day: "2026-11-20",
      counts: { visits: 2, "view.home": 3, "device.phone": 2, "weight.peak": 1 },
      visitors: 2,
    },
    { day: "2026-11-21", counts: { visits: 20, "view.game": 10, "weight.peak": 10 }, visitors: 2 },
  ]
  expect(sumUp("2026-11-20", "2026-11-21", days)).toMatchObject({
    visits: 22,
    views: 13,
    visitors: 4,
    isSampled: true,
    pages: { game: 10, home: 3 },
    devices: { phone: 2 },
  })
  expect(sumUp("2026-11-22", "2026-11-22", days)).toMatchObject({
    visits: 0,
    views: 0,
    visitors: 0,
    isSampled: false,
  })
})
