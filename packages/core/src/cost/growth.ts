import { billByService } from "./prices.ts"
import { sumOf, type Usage } from "./usage.ts"

/**
 * By how much each usage makes the month's bill grow, after those before it, by service: what is free is free once a month, so a
 * day costs what the bill grew by. Pure.
 */
export function growthOf(usages: readonly Usage[], before: Usage = {}): Record<string, number>[] {
  const sums = usages.reduce<Usage[]>((all, usage) => [...all, sumOf([all.at(-1) ?? before, usage])], [])
  const bills = [before, ...sums].map(billByService)
  return sums.map((_sum, index) => minus(bills[index + 1] ?? {}, bills[index] ?? {}))
}

/** The sum over services of some bills. Pure. */
export function addBills(bills: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const services = new Set(bills.flatMap((bill) => Object.keys(bill)))
  return Object.fromEntries(
    [...services].map((service) => [service, bills.reduce((sum, bill) => sum + (bill[service] ?? 0), 0)]),
  )
}

export function dollarsIn(bill: Readonly<Record<string, number>>): number {
  return Object.values(bill).reduce((sum, dollars) => sum + dollars, 0)
}

/** So many times a bill. Pure. */
export function times(bill: Readonly<Record<string, number>>, factor: number): Record<string, number> {
  return Object.fromEntries(Object.entries(bill).map(([service, dollars]) => [service, dollars * factor]))
}

function minus(bill: Record<string, number>, before: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(bill).map(([service, dollars]) => [service, dollars - (before[service] ?? 0)]),
  )
}
