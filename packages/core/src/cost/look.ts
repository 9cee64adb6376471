import { iso } from "../clock.ts"
import { Game } from "../game/index.ts"
import { monthEnd } from "../month.ts"
import { Realtime } from "../realtime/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { bookOf } from "./book.ts"
import { forecastOf, restOf } from "./forecast.ts"
import { type Decision, decide } from "./guard.ts"
import { budget, type State } from "./info.ts"
import { mayPush } from "./ladder.ts"
import { dayEnd, dayOf } from "./pace.ts"
import { costsPage } from "./page.ts"
import { bucketsOf, type CountedBucket, daysOf, remember, remembered, rollUp } from "./store.ts"

/** A game that began so long ago may still be under way. */
const UNDER_WAY = 12 * 3_600_000
const PAUSE = 2 * 3_600_000

/**
 * Looks at what was spent, decides, tells browsers and the ingest where that is news, and publishes the page. Every five
 * minutes: 3 Queries, 4 GetItems, ~4 writes. `now` in ms. Returns what is to be told to people.
 */
export async function look(now: number): Promise<Decision> {
  const day = dayOf(now)
  const monthEnds = dayEnd(Date.parse(monthEnd(day.slice(0, 7))))
  const known = await remembered()
  const late = await closed(known.state, day)
  const [buckets, days, games, chosen] = await Promise.all([
    bucketsOf(day),
    daysOf(day.slice(0, 7)),
    Game.between({ from: iso(now - UNDER_WAY), to: monthEnds }),
    Realtime.chosen(),
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
    now,
  })
  const wish = (chosen && mayPush(chosen.level) ? chosen.transport : known.wish) ?? "poll"
  const choice = { level: decision.level, transport: mayPush(decision.level) ? wish : "poll" } as const
  const { pollSeconds } = await Realtime.choose({ ...choice, now: iso(now) })
  const live = { pollSeconds, transport: choice.transport }
  const page = costsPage({ decision, book, forecast, billedUntil, live, now })
  await Promise.all([
    remember({ state: decision.state, wish }),
    rollUp(day, buckets),
    Snapshot.write("costs", page, { asOf: iso(now), stale: false, readAt: iso(now) }),
  ])
  return decision
}

/** After a pause of the guard itself nobody is silent yet; the next look will know. */
function isFirst(state: State | undefined, now: number): boolean {
  return state === undefined || now - Date.parse(state.at) > PAUSE
}

/** The first look of a day sums up the day of the last one once more, with what was counted after it. */
async function closed(state: State | undefined, day: string): Promise<CountedBucket[]> {
  const last = state?.at.slice(0, 10)
  if (last === undefined || last >= day) return []
  const buckets = await bucketsOf(last)
  await rollUp(last, buckets)
  return buckets
}

/** When the ingest counted last: it runs every minute, so its silence means that nobody knows. */
function countedUntil(buckets: readonly CountedBucket[]): string | undefined {
  return buckets
    .filter(({ used }) => used.scores)
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
}
