import type { Migration } from "../migrate/info.ts"

/**
 * A day's usage is counted by feature; its sum stands beside it. Sums over features follow the list of features: a day
 * whose feature was renamed or dropped would cost less afterwards.
 */
export const dayTotal: Migration = {
  id: "0001-day-total",
  title: "The days of the books carry the sum of all features",
  types: ["CostDay"],
  reads: ["used"],
  up: ({ used }) => ({ total: used === undefined ? undefined : totalOf(Object.values(Object(used))) }),
  down: () => ({ total: undefined }),
}

/** Of every feature and unit that was counted; the lists of today are not those of that day. */
function totalOf(usages: readonly Record<string, number>[]): Record<string, number> {
  const total = new Map<string, number>()
  for (const [unit, amount] of usages.flatMap((usage) => Object.entries(usage)))
    total.set(unit, (total.get(unit) ?? 0) + amount)
  return Object.fromEntries(total)
}
