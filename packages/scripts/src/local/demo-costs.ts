import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { addDays } from "@hub/core/clock"
import { features, type Used, units } from "@hub/core/cost/usage"
import * as v from "valibot"
import { billAt } from "./cost-explorer.ts"

/** Written by `npm run hub -- cost scenarios --write`. */
export const demoFile = fileURLToPath(new URL("demo-month.gen.json", import.meta.url))

const Usage = v.record(v.picklist(units), v.number())
const Minutes = v.tuple([v.number(), v.number(), v.number(), v.number()])
const Month = v.array(v.object({ used: v.record(v.picklist(features), Usage), minutes: Minutes }))
type DemoDay = { day: string; used: Used; minutes: v.InferOutput<typeof Minutes> }

/** As many as the page draws, without today, which is real. */
const DAYS = 89

/**
 * Days before this one, so that there is something to draw: a made-up month, sent through the real meter, guard and price list, again
 * and again, and billed by the embedded Cost Explorer. Each is marked as a demo, and the page says so.
 */
export async function demoCosts(now: number): Promise<void> {
  const { saveDemoDays } = await import("@hub/core/cost/store")
  const { growthOf } = await import("@hub/core/cost/growth")
  const { sumOf } = await import("@hub/core/cost/usage")
  const days = demoDays(
    new Date(now).toISOString().slice(0, 10),
    v.parse(Month, JSON.parse(await readFile(demoFile, "utf8"))),
  )
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()]
  const cost = months.flatMap((month) => growthOf(month.map(({ used }) => sumOf(Object.values(used)))))
  await saveDemoDays(
    days.map((one, index) => {
      const { services, isEstimate } = billAt(one.day, now, cost[index] ?? {})
      const billed = Object.keys(services).length > 0 && { billed: services }
      return { ...one, isEstimate, ...billed }
    }),
  )
}

/** Each day is the made-up month's of the same number. Pure. */
export function demoDays(today: string, month: readonly Omit<DemoDay, "day">[]): DemoDay[] {
  return Array.from({ length: DAYS }, (_, n) => addDays(today, n - DAYS)).flatMap((day) => {
    const known = month[Number(day.slice(8)) - 1] ?? month.at(-1)
    return known ? [{ day, ...known }] : []
  })
}
