import { Cost } from "@hub/core/cost"
import { saveBill } from "@hub/core/cost/store"
import type { Measured } from "@hub/scripts/cost/measured"
import { workOf } from "./ingest.ts"

const TIMES = 20
const DAY = 86_400_000
const used = { api: { requests: 400, gbMs: 9000, readUnits: 300, writeUnits: 60 }, scores: { requests: 60 } }

/** What a look takes late in the evening of a month's last day: three instances have counted every hour of it. */
export async function guardLook(): Promise<Measured["look"]> {
  const now = Date.parse("2026-11-30T23:30:00.000Z")
  for (let back = 1; back < 30; back++)
    await saveBill({
      day: day(now - back * DAY),
      billed: { "AWS Lambda": 0.01, IoT: 0.02 },
      isEstimate: false,
    })
  for (let hour = 0; hour < 24; hour++)
    for (const instance of ["one", "two", "three"])
      await Cost.saveAs(instance, { hour: `${day(now)}T${String(hour).padStart(2, "0")}`, used })
  await Cost.look(now)
  return workOf(TIMES, async () => {
    for (let n = 1; n <= TIMES; n++) await Cost.look(now + n * 60_000)
  })
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
