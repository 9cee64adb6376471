import { expect, test } from "vitest"
import { bookOf, type Day } from "./book.ts"
import { decide } from "./guard.ts"
import { pastDays } from "./history.ts"
import { budget, type State } from "./info.ts"
import { costsPage } from "./page.ts"

const M = 1_000_000
const now = Date.parse("2026-11-21T12:00:00.000Z")
const used = { api: { writeUnits: M } }

function page(over: { days?: Day[]; isDemo?: boolean; visits?: { day: string; visits: number }[] } = {}) {
  const days = over.days ?? [{ day: "2026-11-20", used, billed: null }]
  const book = bookOf(days, [{ hour: "2026-11-21T10", used }], now)
  const spend = { today: book.today, month: book.month, asOf: new Date(now).toISOString() }
  const override = { level: 1, until: "2026-11-21T18:00:00.000Z" } as const
  const previous: State = { level: 0, since: "", at: "2026-11-21T11:00:00.000Z", told: [] }
  const decision = decide({ spend, budget, forecast: null, previous, override, now })
  const old = { day: "2026-10-31", counted: 0.01, billed: 0.02, minutes: null, isDemo: false }
  const month = days.map(({ day }) => ({ day, minutes: null, isDemo: over.isDemo ?? false }))
  const live = { pollSeconds: 12, transport: "poll" } as const
  const forecast = { today: 1, month: 2 }
  return costsPage({
    decision,
    book,
    forecast,
    history: [old],
    month,
    visits: over.visits ?? [],
    billedUntil: null,
    live,
    now,
  })
}

test("days are those before the month, the month's, and today with the time that each level lasted", () => {
  expect(page().days).toEqual([
    { day: "2026-10-31", counted: 0.01, billed: 0.02, minutes: null, isDemo: false },
    { day: "2026-11-20", counted: 0.625, billed: null, minutes: null, isDemo: false },
    { day: "2026-11-21", counted: 0.625, billed: null, minutes: [60, 0, 0, 0], isDemo: false },
  ])
})

test("what an admin holds is named with its end, and not who or why", () => {
  expect(page().held).toEqual({ level: 1, until: "2026-11-21T18:00:00.000Z" })
})

test("a visit costs what the days cost in which visits were counted, demonstrated ones left out", () => {
  const visits = [
    { day: "2026-11-20", visits: 1000 },
    { day: "2026-11-21", visits: 250 },
  ]
  expect(page({ visits }).perVisit).toEqual({ dollars: 0.001, visits: 1250, days: 2 })
  expect(page({ visits, isDemo: true }).perVisit).toEqual({ dollars: 0.0025, visits: 250, days: 1 })
  expect(page().perVisit).toBeNull()
})

test("a service on the bill that the hub counts nothing of is named, rows of nothing are left out", () => {
  const billed = { "Amazon DynamoDB": 0.725, "Amazon Route 53": 0.02, "AWS IoT": 0 }
  const { drift, uncounted, services } = page({ days: [{ day: "2026-11-20", used, billed }] })
  expect(drift).toEqual({
    days: 1,
    services: [
      { service: "Amazon DynamoDB", counted: 0.625, billed: 0.725, isCounted: true },
      { service: "Amazon Route 53", counted: 0, billed: 0.02, isCounted: false },
    ],
  })
  expect(uncounted).toBe(0.12)
  expect(services.map(({ service }) => service)).toEqual(["Amazon DynamoDB", "Amazon Route 53"])
})

test("a month's days cost what they made its bill grow by", () => {
  const day = (of: string, billed: Record<string, number> | null) => ({
    day: `2026-10-${of}`,
    used,
    total: { requests: M },
    billed,
    isEstimate: false,
    minutes: null,
    isDemo: false,
  })
  expect(pastDays([day("01", null), day("02", { "AWS Lambda": 0.3 })])).toMatchObject([
    { day: "2026-10-01", counted: 0, billed: null },
    { day: "2026-10-02", counted: 0.2, billed: 0.3 },
  ])
})
