import type { Book } from "./book.ts"
import type { Decision } from "./guard.ts"
import { budget, type Costs } from "./info.ts"
import { keepFactor, mayPush, switchedOff } from "./ladder.ts"
import { dayEnd, dayOf } from "./pace.ts"
import { PRICES_AS_OF } from "./prices.ts"

type Known = {
  decision: Decision
  book: Book
  forecast: { today: number; month: number }
  billedUntil: string | null
  live: { pollSeconds: number; transport: "poll" | "push" }
  now: number
}

/** What everybody may see of the guard's last look. Pure; `now` in ms. */
export function costsPage({ decision, book, forecast, billedUntil, live, now }: Known): Costs {
  const { level, allowance, reasons, state } = decision
  return {
    level,
    since: state.since,
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
    days: book.days.map(({ day, counted, billed }) => ({
      day,
      counted: cut(counted),
      billed: billed === null ? null : cut(billed),
    })),
    uncounted: cut(book.uncounted),
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

/** Millionths of a dollar; beyond that it is noise. */
function cut(dollars: number): number {
  return Math.round(dollars * 1e6) / 1e6
}
