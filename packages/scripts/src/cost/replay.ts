import { bookOf, type CountedBucket, type Day } from "@hub/core/cost/book"
import { forecastOf } from "@hub/core/cost/forecast"
import { decide } from "@hub/core/cost/guard"
import { budget, type Minutes, type State } from "@hub/core/cost/info"
import { type Bucket, createMeter } from "@hub/core/cost/meter"
import { billByService, billOf } from "@hub/core/cost/prices"
import { sumOf, sumOfUsed, type Usage, type Used } from "@hub/core/cost/usage"
import type { Measured } from "./measured.ts"
import type { Level } from "./parts.ts"
import { MONTH, type Scenario, STEP, usageAt } from "./scenarios.ts"

export type Replayed = {
  /** By the price list of all that was used. */
  dollars: number
  /** The same of what the meter wrote down of it, by service. */
  counted: Record<string, number>
  dearest: { day: string; dollars: number }
  /** Minutes at each level. */
  minutes: [number, number, number, number]
  changes: number
  crossings: number
  /** Most changes on one day, and crossings told on it. */
  worstDay: { changes: number; crossings: number }
  services: Record<string, number>
  /** What each day used, and how long each level lasted on it. */
  days: { day: string; used: Used; minutes: Minutes }[]
}

const DAY = 86_400_000
const features = ["scores", "pages", "api"] as const
/** What happens at the edge and the broker is known from CloudWatch a step later. */
const METRICS_LATE = 1
const seenLater = [
  "edgeRequests",
  "edgeRuns",
  "edgeReads",
  "bytesOut",
  "deliveries",
  "connectedMinutes",
] as const

/**
 * A made-up month through the real meter, book, forecast and guard, a quarter of an hour at a time: what is used depends on the level
 * that the guard set before. AWS's bill of a day is known 33 hours after it began.
 */
export async function replay(measured: Measured, scenario: Scenario, guarded = true): Promise<Replayed> {
  const clock = { now: MONTH.from }
  const today = new Map<string, CountedBucket>()
  const save = async ({ hour, used }: Bucket) => void today.set(hour, { hour, used })
  const meter = createMeter(
    () => clock.now,
    save,
    () => undefined,
  )
  const days: Day[] = []
  const daily = new Map<string, Usage>()
  const late: Usage[] = []
  const told: { day: string; what: "change" | "crossing" }[] = []
  const minutes: Replayed["minutes"] = [0, 0, 0, 0]
  const games = scenario.games.map(({ startsAt }) => ({
    startsAt: iso(startsAt),
    timeTbd: false,
    status: "scheduled",
  }))
  const lasted = new Map<string, Minutes>()
  let state: State | undefined
  let level: Level = 0

  for (let at = MONTH.from; at < MONTH.to; at += STEP) {
    const day = iso(at).slice(0, 10)
    clock.now = at
    const used = usageAt(measured, scenario, at, guarded ? level : 0)
    const all = sumOf([...Object.values(used), ...(at % DAY === 0 ? [{ billCalls: 1 }] : [])])
    daily.set(day, sumOf([daily.get(day) ?? {}, all]))
    for (const feature of features) meter.count(feature, without(used[feature]))
    if (at % DAY === 0) meter.count("guard", { billCalls: 1 })
    late.push(only(all))
    const seen = late[late.length - 1 - METRICS_LATE]
    if (seen) meter.count("edge", seen)
    await meter.flush(0)
    minutes[level] += STEP / 60_000
    const known = lasted.get(day) ?? [0, 0, 0, 0]
    known[level] += STEP / 60_000
    lasted.set(day, known)
    if (!guarded) continue

    clock.now = at + STEP - 1
    const buckets = [...today.values()].filter(({ hour }) => hour.startsWith(day))
    const book = bookOf(days, buckets, clock.now)
    const decision = decide({
      spend: { today: book.today, month: book.month, asOf: iso(clock.now) },
      budget,
      forecast: { today: forecastOf(book.hours, games, clock.now) },
      previous: state,
      now: clock.now,
    })
    if (decision.level !== level) told.push({ day, what: "change" })
    told.push(...decision.alerts.map(() => ({ day, what: "crossing" as const })))
    state = decision.state
    level = decision.level
    if ((at + STEP) % DAY === 0) {
      days.push({ day, used: rolled(buckets), billed: null })
      today.clear()
      learnBill(days, daily)
    }
  }
  const month = sumOf([...daily.values()])
  const byDay = [...daily.keys()].map((day) => ({ day, ...countsOf(told, day) }))
  return {
    dollars: billOf(month),
    counted: billByService(sumOf(days.flatMap(({ used }) => Object.values(used)))),
    dearest: dearestOf(daily),
    minutes,
    changes: told.filter(({ what }) => what === "change").length,
    crossings: told.filter(({ what }) => what === "crossing").length,
    worstDay: byDay.toSorted((one, other) => other.changes - one.changes)[0] ?? { changes: 0, crossings: 0 },
    services: billByService(month),
    days: days.map(({ day, used }) => ({ day, used, minutes: lasted.get(day) ?? [0, 0, 0, 0] })),
  }
}

/** The bill of the day before the last one is there by now: what that day made the month grow by. */
function learnBill(days: Day[], daily: ReadonlyMap<string, Usage>): void {
  const known = days.at(-2)
  if (!known) return
  const until = (last: string) =>
    billByService(sumOf([...daily].filter(([day]) => day <= last).map(([, one]) => one)))
  const before = until(days.at(-3)?.day ?? "")
  known.billed = Object.fromEntries(
    Object.entries(until(known.day)).map(([service, dollars]) => [service, dollars - (before[service] ?? 0)]),
  )
}

function dearestOf(daily: ReadonlyMap<string, Usage>): Replayed["dearest"] {
  let total: Usage = {}
  const costs = [...daily].map(([day, usage]) => {
    const before = billOf(total)
    total = sumOf([total, usage])
    return { day, dollars: billOf(total) - before }
  })
  return costs.toSorted((one, other) => other.dollars - one.dollars)[0] ?? { day: "", dollars: 0 }
}

function countsOf(told: readonly { day: string; what: string }[], day: string) {
  const of = (kind: string) => told.filter((one) => one.day === day && one.what === kind).length
  return { changes: of("change"), crossings: of("crossing") }
}

function rolled(buckets: readonly { used: Used }[]): Used {
  return sumOfUsed(buckets.map(({ used }) => used))
}

function without(usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).filter(([unit]) => !seenLater.some((one) => one === unit)))
}

function only(usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).filter(([unit]) => seenLater.some((one) => one === unit)))
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
