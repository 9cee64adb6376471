import type { Book } from "./book.ts"
import type { Decision } from "./guard.ts"
import { SHOWN_DAYS } from "./history.ts"
import { budget, type Costs, type PastDay } from "./info.ts"
import { keepFactor, mayPush, switchedOff } from "./ladder.ts"
import { dayEnd, dayOf } from "./pace.ts"
import { PRICES_AS_OF } from "./prices.ts"

/** A row of less than this would say $0.0000. */
const SHOWN_FROM = 0.000_05

type Known = {
  decision: Decision
  book: Book
  forecast: { today: number; month: number }
  /** Days before this month, and what is known of this month's beside their money. */
  history: readonly PastDay[]
  month: readonly Pick<PastDay, "day" | "minutes" | "isDemo">[]
  visits: readonly { day: string; visits: number }[]
  billedUntil: string | null
  live: { pollSeconds: number; transport: "poll" | "push" }
  now: number
}

/** What everybody may see of the guard's last look. Pure; `now` in ms. */
export function costsPage(known: Known): Costs {
  const { decision, book, forecast, billedUntil, live, now } = known
  const { level, held, allowance, reasons, state } = decision
  const days = daysOf(known)
  return {
    level,
    since: state.since,
    held: held && { level: held.level, until: held.until },
    resetsAt: dayEnd(now),
    reasons,
    budget,
    today: {
      day: dayOf(now),
      dollars: cut(book.today),
      forecast: cut(forecast.today),
      allowance: cut(allowance),
    },
    month: { dollars: cut(book.month), forecast: cut(forecast.month) },
    features: book.features.map(({ feature, dollars }) => ({ feature, dollars: cut(dollars) })),
    services: book.services
      .map(({ service, today, month }) => ({ service, today: cut(today), month: cut(month) }))
      .filter(({ month }) => month >= SHOWN_FROM),
    days,
    drift: {
      days: book.drift.days,
      services: book.drift.services
        .filter(({ counted, billed }) => Math.max(counted, billed) >= SHOWN_FROM)
        .map((one) => ({ ...one, counted: cut(one.counted), billed: cut(one.billed) })),
    },
    uncounted: cut(book.uncounted),
    perVisit: perVisit(days, known.visits),
    billedUntil,
    switchedOff: switchedOff.map(({ feature, what, from }) => ({
      feature,
      what,
      from,
      isOff: level >= from,
    })),
    live: {
      pollSeconds: live.pollSeconds,
      push: mayPush(level) && live.transport === "push",
      keepFactor: keepFactor[level],
    },
    pricesAsOf: PRICES_AS_OF,
    updatedAt: new Date(now).toISOString(),
  }
}

function daysOf({ book, decision, history, month, now }: Known): PastDay[] {
  const own = book.days.map(({ day, counted, billed }) => {
    const more = month.find((one) => one.day === day)
    const minutes = day === dayOf(now) ? decision.state.minutes?.map(Math.round) : more?.minutes
    return {
      day,
      counted: cut(counted),
      billed: billed === null ? null : cut(billed),
      minutes: minutes ?? null,
      isDemo: more?.isDemo ?? false,
    }
  })
  return [...history, ...own].slice(-SHOWN_DAYS)
}

/** Demonstrated days had no visits, and days without a visit cost as well: only the former are left out. */
function perVisit(days: readonly PastDay[], counted: Known["visits"]): Costs["perVisit"] {
  const seen = days.filter(({ day, isDemo }) => !isDemo && counted.some((one) => one.day === day))
  const visits = counted
    .filter(({ day }) => seen.some((one) => one.day === day))
    .reduce((sum, one) => sum + one.visits, 0)
  if (visits === 0) return null
  const dollars = seen.reduce((sum, { counted: own, billed }) => sum + (billed ?? own), 0)
  return { dollars: cut(dollars / visits), visits, days: seen.length }
}

/** Millionths of a dollar; beyond that it is noise. */
function cut(dollars: number): number {
  return Math.round(dollars * 1e6) / 1e6
}
