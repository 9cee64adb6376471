import * as v from "valibot"
import { addDays, iso } from "../clock.ts"
import { Game } from "../game/index.ts"
import { monthEnd } from "../month.ts"
import { Realtime } from "../realtime/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { Summary } from "../usage/info.ts"
import { bookOf } from "./book.ts"
import { forecastOf, restOf } from "./forecast.ts"
import { type Decision, decide } from "./guard.ts"
import { historyBefore } from "./history.ts"
import { budget, type State } from "./info.ts"
import { mayPush } from "./ladder.ts"
import { minutesAt } from "./minutes.ts"
import { held } from "./order.ts"
import { dayEnd, dayOf } from "./pace.ts"
import { costsPage } from "./page.ts"
import {
  bucketsOf,
  type CountedBucket,
  daysOf,
  type KnownDay,
  remember,
  remembered,
  rollUp,
} from "./store.ts"
import { transportFor } from "./transport.ts"

/** A game that began so long ago may still be under way. */
const UNDER_WAY = 12 * 3_600_000
const PAUSE = 2 * 3_600_000
/** Until then the month has no four whole weeks, by which it is decided how changes come. */
const EARLY = 28
const KEPT_ALERTS = 60

/**
 * Looks at what was spent, decides, tells browsers and the ingest where that is news, and publishes the page. Every five
 * minutes: 5 Queries, 6 GetItems, ~4 writes. `now` in ms. Returns what is to be told to people.
 */
export async function look(now: number): Promise<Decision> {
  const day = dayOf(now)
  const monthEnds = dayEnd(Date.parse(monthEnd(day.slice(0, 7))))
  const known = await remembered()
  const late = await closed(known.state, now)
  const [buckets, days, games, chosen, override, history, visits] = await Promise.all([
    bucketsOf(day),
    knownDays(day),
    Game.between({ from: iso(now - UNDER_WAY), to: monthEnds }),
    Realtime.chosen(),
    held(now),
    historyBefore(day),
    countedVisits(),
  ])
  const book = bookOf(days, buckets, now)
  const asOf = isFirst(known.state, now) ? iso(now) : (countedUntil([...late, ...buckets]) ?? null)
  const rest = forecastOf(book.hours, games, now) - book.hours.reduce((sum, { dollars }) => sum + dollars, 0)
  const later = restOf(book.hours, games, Date.parse(dayEnd(now)), Date.parse(monthEnds))
  const forecast = { today: book.today + rest, month: book.month + rest + later }
  const billedUntil = days.findLast(({ billed }) => billed !== null)?.day ?? null
  const decision = decide({
    spend: asOf === null ? null : { today: book.today, month: book.month, asOf },
    budget,
    forecast,
    previous: known.state,
    ...(known.asked && { billAsOf: billedUntil }),
    override,
    now,
  })
  const last = (chosen && mayPush(chosen.level) ? chosen.transport : known.wish) ?? "poll"
  const wish = transportFor(requestsOf(days), last, now)
  const choice = { level: decision.level, transport: mayPush(decision.level) ? wish : "poll" } as const
  const { pollSeconds } = await Realtime.choose({ ...choice, now: iso(now) })
  const live = { pollSeconds, transport: choice.transport }
  const page = costsPage({ decision, book, forecast, history, month: days, visits, billedUntil, live, now })
  const alerts = decision.alerts.map((alert) => ({ at: iso(now), ...alert, level: decision.level }))
  await Promise.all([
    remember({
      state: decision.state,
      wish,
      ...(alerts.length > 0 && { alerts: [...alerts, ...(known.alerts ?? [])].slice(0, KEPT_ALERTS) }),
    }),
    rollUp(day, buckets, decision.state.minutes),
    Snapshot.write("costs", page, { asOf: iso(now), stale: false, readAt: iso(now) }),
  ])
  return decision
}

function requestsOf(days: readonly KnownDay[]) {
  return days
    .filter(({ isDemo }) => !isDemo)
    .map(({ day, total }) => ({ day, requests: total.edgeRequests ?? 0 }))
}

/** After a pause of the guard itself nobody is silent yet; the next look will know. */
function isFirst(state: State | undefined, now: number): boolean {
  return state === undefined || now - Date.parse(state.at) > PAUSE
}

/** The first look of a day sums up the day of the last one once more, with what was counted after it. */
async function closed(state: State | undefined, now: number): Promise<CountedBucket[]> {
  const last = state?.at.slice(0, 10)
  if (last === undefined || last >= dayOf(now)) return []
  const buckets = await bucketsOf(last)
  await rollUp(last, buckets, minutesAt(state, now).closed)
  return buckets
}

/** This month's days, and until it has four weeks the last month's too, whose bills say what is not counted. 1–2 Queries. */
async function knownDays(day: string) {
  const months = Number(day.slice(8)) > EARLY ? [] : [addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)]
  return (await Promise.all([...months, day.slice(0, 7)].map(daysOf))).flat()
}

const Visits = v.object({ data: v.object({ days: Summary.entries.days }) })

/** Visits of the last days, as the watch summed them up. 1 GetItem. */
async function countedVisits() {
  const stored = await Snapshot.read("usage")
  const parsed = stored && v.safeParse(Visits, JSON.parse(Snapshot.textOf(stored)))
  return parsed?.success ? parsed.output.data.days : []
}

/** When the ingest counted last: it runs every minute, so its silence means that nobody knows. */
function countedUntil(buckets: readonly CountedBucket[]): string | undefined {
  return buckets
    .filter(({ used }) => used.scores)
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
}
