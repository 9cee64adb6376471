import { billByService } from "./prices.ts"
import { daysOf } from "./store.ts"
import { sumOf } from "./usage.ts"

/** What the hub's own counts make of a day's bill, by service, after what is free once a month. 1 Query. */
export async function countedBill(day: string): Promise<Record<string, number>> {
  const days = await daysOf(day.slice(0, 7))
  const until = (last: (of: string) => boolean) =>
    billByService(sumOf(days.filter((one) => last(one.day)).map(({ total }) => total)))
  const before = until((of) => of < day)
  const all = until((of) => of <= day)
  return Object.fromEntries(
    Object.entries(all).map(([service, dollars]) => [service, dollars - (before[service] ?? 0)]),
  )
}
