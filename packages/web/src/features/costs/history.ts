import type { Costs } from "../../lib/types.ts"

type Day = Costs["days"][number]

/** A day as it is drawn: dollars by AWS's bill where that is known, and the highest level that held for a minute or more. */
export type DrawnDay = {
  day: string
  dollars: number
  isBilled: boolean
  level: number | null
  isDemo: boolean
}

export function drawnDays(days: readonly Day[]): DrawnDay[] {
  return days.map(({ day, counted, billed, minutes, isDemo }) => ({
    day,
    dollars: billed ?? counted,
    isBilled: billed !== null,
    level: minutes && highest(minutes),
    isDemo,
  }))
}

function highest(minutes: readonly number[]): number {
  return Math.max(
    0,
    minutes.findLastIndex((lasted) => lasted >= 1),
  )
}

/** The top of the drawing: at least a fifth above a day's budget, so that its line is always seen. */
export function ceilingOf(days: readonly DrawnDay[], daily: number): number {
  return Math.max(daily * 1.2, ...days.map(({ dollars }) => dollars))
}

/** What is drawn, in words. */
export function historyText(days: readonly DrawnDay[], daily: number): string {
  const [first] = days
  if (!first) return "No day was counted yet."
  const over = days.filter(({ dollars }) => dollars > daily).length
  const saved = days.filter(({ level }) => (level ?? 0) > 0).length
  const dearest = days.reduce((most, day) => (day.dollars > most.dollars ? day : most), first)
  return [
    `${count(days.length, "day")}, the dearest ${dearest.day} with $${dearest.dollars.toFixed(4)}.`,
    over === 0 ? "None was above a day’s money." : `${count(over, "day")} above a day’s money.`,
    saved === 0 ? "The hub never had to save." : `On ${count(saved, "day")} the hub saved.`,
  ].join(" ")
}

/** How long each level lasted on a day: `1 for 2 h, 3 for 20 min`. */
export function levelsText(minutes: Day["minutes"]): string {
  if (minutes === null) return "not known"
  const higher = minutes.flatMap((lasted, level) =>
    level > 0 && lasted >= 1 ? [`${level} for ${spanText(lasted)}`] : [],
  )
  return higher.length > 0 ? higher.join(", ") : "0"
}

function spanText(minutes: number): string {
  return minutes < 60 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 6) / 10} h`
}

function count(of: number, what: string): string {
  return `${of} ${what}${of === 1 ? "" : "s"}`
}
