import { describe, expect, test } from "vitest"
import { bookOf, type Day } from "./book.ts"

const noon = Date.parse("2026-11-21T12:00:00.000Z")
const day = (of: string, writeUnits: number, billed: number | null = null): Day => ({
  day: `2026-11-${of}`,
  used: { scores: { writeUnits } },
  billed: billed === null ? null : { "Amazon DynamoDB": billed },
})
const hour = (of: string, used: Day["used"]) => ({ hour: `2026-11-21T${of}`, used })
const M = 1_000_000

test("a day costs what was counted, the month all of its days", () => {
  const book = bookOf([day("20", M)], [hour("10", { scores: { writeUnits: 0.2 * M } })], noon)
  expect([book.today, book.month]).toEqual([expect.closeTo(0.125, 9), expect.closeTo(0.75, 9)])
})

test("what is free is used up by the days before", () => {
  const requests: Day = { day: "2026-11-20", used: { api: { requests: M } }, billed: null }
  const today = [hour("10", { api: { requests: M } })]
  expect(bookOf([], today, noon).today).toBe(0)
  expect(bookOf([requests], today, noon).today).toBeCloseTo(0.2, 9)
})

test("instances of an hour count together, hours are in order", () => {
  const used = { api: { writeUnits: M } }
  expect(bookOf([], [hour("11", used), hour("09", used), hour("11", used)], noon).hours).toEqual([
    { hour: "2026-11-21T09", dollars: 0.625 },
    { hour: "2026-11-21T11", dollars: 1.25 },
  ])
})

test("days and hours of another day or of today's rollup are not counted twice", () => {
  const today = day("21", M)
  expect(bookOf([today], [hour("10", today.used)], noon).month).toBeCloseTo(0.625, 9)
})

describe("AWS's bill", () => {
  test("replaces the count of its day", () => {
    expect(
      bookOf([day("19", M, 0.9), day("20", M, 0.9)], [], Date.parse("2026-11-21T00:00:00.000Z")).month,
    ).toBeCloseTo(1.8, 9)
  })

  test("shows what nobody counts, which is added to days without a bill and to today by the hour", () => {
    const book = bookOf([day("19", M, 0.725), day("20", M)], [], noon)
    expect(book.uncounted).toBeCloseTo(0.1, 9)
    expect(book.today).toBeCloseTo(0.05, 9)
    expect(book.month).toBeCloseTo(0.725 + 0.725 + 0.05, 9)
  })

  test("below the count takes nothing off days it does not know", () => {
    const book = bookOf([day("19", M, 0.1), day("20", M)], [], noon)
    expect([book.uncounted, book.month]).toEqual([0, expect.closeTo(0.725, 9)])
  })
})

test("features share the work at list price, before what is free", () => {
  expect(bookOf([], [hour("10", { api: { requests: M }, pages: { readUnits: M } })], noon).features).toEqual([
    { feature: "api", dollars: 0.2 },
    { feature: "pages", dollars: 0.125 },
  ])
})

test("services are what the month is made of: billed where that is known, else counted and corrected", () => {
  const book = bookOf([day("19", M, 0.725), day("20", M)], [hour("10", { api: { writeUnits: M } })], noon)
  expect(book.services).toEqual([
    { service: "Amazon DynamoDB", today: expect.closeTo(0.675, 9), month: expect.closeTo(2.125, 9) },
    ...book.services.slice(1),
  ])
  expect(book.services.reduce((sum, { month }) => sum + month, 0)).toBeCloseTo(book.month, 9)
})

test("last month's days say what is not counted, and are no part of this month", () => {
  const before: Day = { ...day("30", M, 0.725), day: "2026-10-30" }
  const book = bookOf([before, day("20", M)], [], noon)
  expect([book.uncounted, book.month]).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.775, 9)])
  expect(book.days.map((one) => one.day)).toEqual(["2026-11-20", "2026-11-21"])
})
