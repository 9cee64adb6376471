import type { Budget, Level } from "./info.ts"

const DAY = 86_400_000

/** Whole millionths of a dollar: 0.16 × 90 % is a little more than 0.144 in floating point. */
function micro(dollars: number): number {
  return Math.round(dollars * 1_000_000)
}

/** Whether so many percent of an allowance are spent. Of nothing, everything is. Pure. */
export function isSpent(dollars: number, allowance: number, percent: number): boolean {
  return micro(dollars) >= Math.round((micro(Math.max(0, allowance)) * percent) / 100)
}

/**
 * What today may cost: the daily budget, or less where the month is ahead of its pace, so that what is left lasts for the
 * days that are left. Days that were cheap save nothing for later. Pure; `now` in ms.
 */
export function allowanceOf(spend: { today: number; month: number }, budget: Budget, now: number): number {
  const date = new Date(now)
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  const left = budget.monthly - (spend.month - spend.today)
  return Math.max(0, Math.min(budget.daily, left / (days - date.getUTCDate() + 1)))
}

const levels: Level[] = [3, 2, 1]
const begins: Record<Exclude<Level, 0>, number> = { 1: 80, 2: 90, 3: 100 }
/** A level is left so many points below where it begins. */
const SLACK = 5

/** The level for what was spent of an allowance, by somebody who is at `held`. Pure. */
export function levelFor(dollars: number, allowance: number, held: Level): Level {
  const at = (slack: number): Level =>
    levels.find((level) => level !== 0 && isSpent(dollars, allowance, begins[level] - slack)) ?? 0
  const up = at(0)
  const stays = at(SLACK)
  return higher(up, stays < held ? stays : held)
}

export function higher(one: Level, other: Level): Level {
  return one > other ? one : other
}

/** `2026-11-21`, the UTC day, which is what AWS bills by. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** The next 00:00 UTC, as ISO text: when a day's money is there again. */
export function dayEnd(now: number): string {
  return new Date((Math.floor(now / DAY) + 1) * DAY).toISOString()
}
