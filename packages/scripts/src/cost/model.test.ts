import { describe, expect, test } from "vitest"
import { curveOf, steps } from "./curve.ts"
import { measured } from "./measured.ts"
import { breaksAt, modelOf } from "./model.ts"
import { gameOf, watchingOf } from "./parts.ts"
import { limitsOf, tableOf } from "./report.ts"

const found = measured()
const month = (fans: number, design: "built" | "poll" | "push", games = 24) =>
  modelOf(found, { fans, games, design })
const crowd = { viewers: 100, hours: 1, sport: "football", onGamePage: 0.5 } as const

describe("what a month costs", () => {
  test("idle below a dollar: the watch, backups, empty queues and the daily bill included", () => {
    const { dollars, lines } = month(0, "built", 0)
    expect(dollars).toBeLessThan(1)
    expect(lines.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["storeWrites", "metricCalls", "queueRequests", "edgeRequests", "billCalls"]),
    )
  })

  test("with games and nobody there at most ten cents above it", () => {
    expect(month(0, "built").dollars).toBeLessThanOrEqual(1.1)
  })

  test("as it is built, with 10,000 fans at most $2 and with 40,000 at most $5", () => {
    expect(month(10_000, "built").dollars).toBeLessThanOrEqual(2)
    expect(month(40_000, "built").dollars).toBeLessThanOrEqual(5)
  })

  test("as it is built 10,000 fans poll and 40,000 are pushed to; neither way holds both", () => {
    expect(month(10_000, "built").dollars).toBe(month(10_000, "poll").dollars)
    expect(month(40_000, "built").dollars).toBe(month(40_000, "push").dollars)
    expect(month(10_000, "push").dollars).toBeGreaterThan(2)
    expect(month(40_000, "poll").dollars).toBeGreaterThan(5)
  })

  test("with 40,000 fans all requests are among the ten million that cost nothing, and most run no function", () => {
    const amount = (unit: string) => month(40_000, "push").lines.find(({ what }) => what === unit)?.amount
    expect(amount("edgeRequests")).toBeLessThan(10_000_000)
    expect(amount("edgeRuns")).toBeLessThan((amount("edgeRequests") ?? 0) / 2)
  })

  test("Cost Explorer is asked 31 times, which is 31 cents", () => {
    expect(month(1_000_000, "push").billCalls).toBe(31)
    expect(month(0, "poll").lines.find(({ what }) => what === "billCalls")?.dollars).toBeCloseTo(0.31, 9)
  })

  test("more fans or games never cost less, and a line is never below nothing", () => {
    const fans = steps(12).map((count) => month(count, "poll").dollars)
    expect(fans).toEqual(fans.toSorted((one, other) => one - other))
    const games = [0, 8, 24, 60].map((count) => month(10_000, "push", count).dollars)
    expect(games).toEqual(games.toSorted((one, other) => one - other))
    expect(month(10, "push").lines.every(({ dollars, free }) => dollars >= 0 && free >= 0)).toBe(true)
  })

  test("where it breaks is just below $5, and a hundred fans on it is above", () => {
    const at = breaksAt(found, { games: 24, design: "poll" })
    expect(month(at, "poll").dollars).toBeLessThanOrEqual(5)
    expect(month(at + 100, "poll").dollars).toBeGreaterThan(5)
  })
})

describe("of a game's watchers", () => {
  test("each higher level asks less, and at level 2 nobody is pushed to", () => {
    const asked = ([0, 1, 2, 3] as const).map(
      (level) => watchingOf(found, { ...crowd, level, design: "poll" }).edgeRequests ?? 0,
    )
    expect(asked).toEqual(asked.toSorted((one, other) => other - one))
    expect(watchingOf(found, { ...crowd, level: 2, design: "push" }).deliveries).toBeUndefined()
    expect(watchingOf(found, { ...crowd, level: 1, design: "push" }).deliveries).toBeGreaterThan(0)
  })

  test("nobody costs nothing but the game itself", () => {
    expect(watchingOf(found, { ...crowd, viewers: 0, level: 0, design: "push" })).toEqual({})
    expect(gameOf(found, "football", 0, "poll").writeUnits).toBeGreaterThan(1000)
  })
})

test("the tables name every service and design", () => {
  expect(tableOf(month(10_000, "push"))).toMatch(/AWS Lambda[^]*Amazon DynamoDB[^]*AWS IoT[^]*\*\*sum\*\*/)
  expect(limitsOf(found, 24)).toMatch(/built[^]*push[^]*poll/)
})

test("the curve is a picture with a line for each design and one for the promise", () => {
  const points = steps(5).map((fans) => ({ fans, dollars: month(fans, "poll").dollars }))
  const svg = curveOf([
    { name: "poll", colour: "#c00", points },
    { name: "other", colour: "#00c", points },
  ])
  expect(svg.match(/<polyline/g)).toHaveLength(2)
  expect(svg).toContain("$5, the promise")
  expect(svg).not.toMatch(/NaN|Infinity/)
})
