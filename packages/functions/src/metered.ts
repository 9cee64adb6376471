import { randomUUID } from "node:crypto"
import { measure } from "@hub/core/capacity"
import { correlated } from "@hub/core/correlation"
import { type Feature, meter } from "@hub/core/cost/count"
import { answered } from "@hub/core/pulse/counts"
import { flush } from "@hub/core/pulse/flush"
import { flush as flushUsage } from "@hub/core/usage/count"

/** As much of Lambda's context as is read: its memory in MB, and the run's id. */
type Surroundings = { memoryLimitInMB?: string | number; awsRequestId?: string } | undefined

/** What Lambda itself writes about a run. */
const RUN_LOG = 800

/**
 * For who runs once a minute and hardly ever ends: as often as somebody looks at the books, which is every five minutes. Of others
 * most end within minutes, with what they have not written.
 */
export const WITH_EACH_LOOK = 270_000

/** Starting a function is billed as well; Lambda gives it ten seconds at most. */
const start = { ms: Math.min(performance.now(), 10_000) }

/**
 * Does a handler's work and counts what it took: a run, its memory by its time, the table's units, the run's own log. A run
 * that fails is counted without its units. Written once a minute unless told otherwise, after the answer is made. What is sent is not counted:
 * to CloudFront it is free, and what leaves there CloudWatch tells.
 */
export async function metered<T>(
  feature: Feature,
  context: Surroundings,
  work: () => Promise<T>,
  writeEvery?: number,
): Promise<T> {
  const started = performance.now() - start.ms
  start.ms = 0
  const begun = performance.now()
  const used = { read: 0, write: 0 }
  try {
    // A request says its own id further in; a job is known by its run's.
    const { value, capacity } = await measure(() => correlated(context?.awsRequestId ?? randomUUID(), work))
    const status = statusOf(value)
    if (status !== undefined) answered(feature, status, performance.now() - begun, capacity.calls)
    Object.assign(used, { read: capacity.read, write: capacity.write })
    return value
  } finally {
    const gb = Number(context?.memoryLimitInMB ?? 512) / 1024
    meter.count(feature, {
      requests: 1,
      gbMs: Math.ceil(performance.now() - started) * gb,
      readUnits: used.read,
      writeUnits: used.write,
      logBytes: RUN_LOG,
    })
    await Promise.all([meter.flush(writeEvery), flush(writeEvery), flushUsage()])
  }
}

/** Of an answer over HTTP; jobs have none. */
function statusOf(answer: unknown): number | undefined {
  if (typeof answer !== "object" || answer === null || !("statusCode" in answer)) return undefined
  return typeof answer.statusCode === "number" ? answer.statusCode : undefined
}
