import type { Alert, Budget, Forecast, Level, Override, Spend, State } from "./info.ts"
import { minutesAt } from "./minutes.ts"
import { allowanceOf, dayOf, higher, isSpent, levelFor } from "./pace.ts"

const MINUTE = 60_000
/** An idle hub counts itself every minute; who is silent for so long is broken, not cheap. */
const SILENT_AFTER = 2 * 60 * MINUTE
/** Clocks of functions differ by less. */
const SKEW = 5 * MINUTE

/** `now` in ms. `billAsOf`: the newest day AWS's own bill is known of, null before the first. */
export type Facts = {
  spend: Spend
  budget: Budget
  forecast: Forecast
  previous: State | undefined
  billAsOf?: string | null
  /** What an admin chose; it counts until it expires. */
  override?: Override | null
  now: number
}
/** `held`: an admin's choice that is in force. */
export type Decision = {
  level: Level
  held: Override | null
  allowance: number
  reasons: string[]
  alerts: Alert[]
  state: State
}

/**
 * How much the hub may promise now. What today may cost decides: 80 % of it is level 1, 90 % level 2, all of it level 3. On
 * the way back a level is left five points below where it began, so a figure that trembles changes nothing; a new UTC
 * day begins anew. A forecast above the day's money is level 1 ahead of time and no more, because forecasts err. What is
 * not known is taken for dear: at least level 1 and never less than before. A clock that went back lowers nothing.
 * An admin's choice counts until it expires, except that nobody may order what the month has no money for.
 * A crossing is told once a day, or once a month. Pure.
 */
export function decide(facts: Facts): Decision {
  const { budget, previous } = facts
  const last = previous ? Date.parse(previous.at) : 0
  const now = Math.max(facts.now, last)
  const spend = plausible(facts.spend, now)
  const allowance = spend ? allowanceOf(spend, budget, now) : budget.daily
  const kept = previous && dayOf(last) === dayOf(now) ? previous.level : 0
  const isAhead = spend !== null && isOver(facts.forecast, allowance)
  const measured = spend ? levelFor(spend.today, allowance, kept) : higher(1, previous?.level ?? 1)
  const cautious = higher(measured, isAhead ? 1 : 0)
  const steady = facts.now < last ? higher(cautious, kept) : cautious
  const isBroke = spend !== null && isSpent(spend.month, budget.monthly, 100)
  const held = isBroke ? null : inForce(facts.override, now)
  const level = isBroke ? 3 : (held?.level ?? steady)
  const crossings = crossingsOf(spend, budget, allowance, isAhead)
  const marks = new Map(crossings.map((alert) => [`${periodOf(alert, now)} ${alert.crossing}`, alert]))
  const told = (previous?.told ?? []).filter((mark) => mark.startsWith(dayOf(now).slice(0, 7)))
  const news = [...marks].filter(([mark]) => !told.includes(mark))
  const since = previous?.level === level ? previous.since : new Date(now).toISOString()
  return {
    level,
    held,
    allowance,
    reasons: [
      ...crossings.map(({ text }) => text),
      ...(isOld(facts.billAsOf, now) ? ["AWS's own bill is not known; the hub's own count decides"] : []),
    ],
    alerts: news.map(([, alert]) => alert),
    state: {
      level,
      since,
      at: new Date(now).toISOString(),
      told: [...told, ...news.map(([mark]) => mark)],
      minutes: minutesAt(previous, now).today,
    },
  }
}

/** Null for what cannot be: no figure, less than nothing, counted too long ago or in the future. */
function plausible(spend: Spend, now: number): Spend {
  if (!spend) return null
  const { today, month, asOf } = spend
  const age = now - Date.parse(asOf)
  const isFigure = Number.isFinite(today) && Number.isFinite(month) && today >= 0 && month >= 0
  return isFigure && age <= SILENT_AFTER && age >= -SKEW ? spend : null
}

function isOver(forecast: Forecast, allowance: number): boolean {
  return forecast !== null && Number.isFinite(forecast.today) && isSpent(forecast.today, allowance, 100)
}

function inForce(override: Override | null | undefined, now: number): Override | null {
  return override && Date.parse(override.until) > now ? override : null
}

/** AWS tells a day's cost up to a day late; three days without any is a failure. */
function isOld(billAsOf: string | null | undefined, now: number): boolean {
  return billAsOf !== undefined && (billAsOf === null || now - Date.parse(billAsOf) > 3 * 86_400_000)
}

/** Crossings of the month are told once a month, all others once a day. */
function periodOf({ crossing }: Alert, now: number): string {
  return crossing.startsWith("month.") ? dayOf(now).slice(0, 7) : dayOf(now)
}

function crossingsOf(spend: Spend, { monthly }: Budget, allowance: number, isAhead: boolean): Alert[] {
  if (!spend)
    return [{ crossing: "meter.silent", text: "What was spent is not known; the hub is careful meanwhile" }]
  const { today, month } = spend
  const day = [80, 90, 100]
    .filter((percent) => isSpent(today, allowance, percent))
    .map((percent) => ({
      crossing: `day.${percent}`,
      text: `${percent} % of what today may cost is spent: ${usd(today)} of ${usd(allowance)}`,
    }))
  const ahead = {
    crossing: "day.forecast",
    text: `The games still to come are expected to cost more than the ${usd(allowance)} of today`,
  }
  const whole = [80, 100]
    .filter((percent) => isSpent(month, monthly, percent))
    .map((percent) => ({
      crossing: `month.${percent}`,
      text: `${percent} % of the month's money is spent: ${usd(month)} of ${usd(monthly)}`,
    }))
  return [...day, ...(isAhead ? [ahead] : []), ...whole]
}

function usd(dollars: number): string {
  return `$${dollars.toFixed(4)}`
}
