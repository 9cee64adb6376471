import type { Cost } from "@hub/core/cost"
import { bucketsOf } from "@hub/core/cost/store"
import { expect, test } from "vitest"
import { takeMetrics } from "./metrics.ts"

const now = Date.parse("2033-11-21T13:07:00.000Z")
const says =
  (sums: Record<string, number>, silent?: string): Cost.AskMetric =>
  async ({ metric: { name } }) => {
    if (name === silent) throw new Error("throttled")
    const sum = sums[name]
    return sum === undefined ? {} : { "2033-11-21T13": sum }
  }
const saved = async () => (await bucketsOf("2033-11-21")).map(({ used }) => used)

test("an hour is saved as CloudWatch knows it, and a look that could not read all of it leaves it as it was", async () => {
  await takeMetrics(now, says({ BytesDownloaded: 500, Send: 3 }))
  const whole = [{ edge: { bytesOut: 500, mails: 3 } }]
  expect(await saved()).toEqual(whole)
  await takeMetrics(now, says({ BytesDownloaded: 600 }, "Send"))
  expect(await saved()).toEqual(whole)
  await takeMetrics(now, says({ BytesDownloaded: 600, Send: 3 }))
  expect(await saved()).toEqual([{ edge: { bytesOut: 600, mails: 3 } }])
})
