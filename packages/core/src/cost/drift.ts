import { growthOf } from "./growth.ts"
import { prices } from "./prices.ts"
import { sumOf, type Used } from "./usage.ts"

/**
 * A service over the days looked at: what the hub counted of it, and what AWS billed. `isCounted`: whether the hub counts
 * anything of it at all; of what it does not, only the bill knows.
 */
export type Drift = { service: string; counted: number; billed: number; isCounted: boolean }

/** So many days with a bill say how much is not counted. */
const LOOKED_AT = 7
const known = new Set(Object.values(prices).map(({ service }) => service))

/**
 * The count against the bill by service, over the newest days that have one, dearest first. `days` are in order and whole months from
 * their first day on, because what is free is free once a month. Pure.
 */
export function driftOf(
  days: readonly { day: string; used: Used; billed: Record<string, number> | null }[],
): {
  services: Drift[]
  days: number
} {
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()]
  const rows = months.flatMap((month) => {
    const counted = growthOf(month.map(({ used }) => sumOf(Object.values(used))))
    return month.flatMap(({ billed }, index) => (billed ? [{ billed, counted: counted[index] ?? {} }] : []))
  })
  const seen = rows.slice(-LOOKED_AT)
  const names = new Set(seen.flatMap(({ billed, counted }) => [...Object.keys(billed), ...paid(counted)]))
  const services = [...names].map((service) => ({
    service,
    counted: sum(seen.map(({ counted }) => counted[service] ?? 0)),
    billed: sum(seen.map(({ billed }) => billed[service] ?? 0)),
    isCounted: known.has(service),
  }))
  return {
    services: services.toSorted((one, other) => other.billed - one.billed || other.counted - one.counted),
    days: seen.length,
  }
}

/**
 * Dollars a day by service that are billed and not counted. A service that was counted too high takes nothing off: what is not
 * known is taken for dear. Pure.
 */
export function uncountedOf({ services, days }: ReturnType<typeof driftOf>): Record<string, number> {
  const more = services.map(
    ({ service, billed, counted }) => [service, (billed - counted) / Math.max(1, days)] as const,
  )
  return Object.fromEntries(more.filter(([, dollars]) => dollars > 0))
}

function paid(counted: Record<string, number>): string[] {
  return Object.keys(counted).filter((service) => (counted[service] ?? 0) > 0)
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
