import { Pulse } from "@hub/core/pulse"
import { Usage } from "@hub/core/usage"
import { gaugesNamespace, siteOrigin } from "../config.ts"
import { metered, WITH_EACH_LOOK } from "../metered.ts"
import { probe } from "../probe.ts"

/** The schedule's jobs: `probe` once a minute, `look` every five. */
export type WatchEvent = { job: "probe" } | { job: "look" }

/** Watches the hub from outside, as a fan meets it, and sums up what the inside counted. */
export function handler(event: WatchEvent, context?: { memoryLimitInMB?: string | number }) {
  const work = async () => (event.job === "probe" ? await ask() : await sumUp())
  return metered("guard", context, work, WITH_EACH_LOOK)
}

async function ask() {
  const found = await probe(siteOrigin(), Date.now)
  // One line a minute, whatever else this instance counts: nobody else knows of this probe.
  await Pulse.flush(0)
  return found
}

async function sumUp() {
  const now = Date.now()
  const [{ gauges }] = await Promise.all([Pulse.look(now), Usage.look(now)])
  const namespace = gaugesNamespace()
  // Past the logger, whose lines have a shape of their own that CloudWatch would not read metrics from.
  if (namespace) process.stdout.write(`${JSON.stringify(Pulse.embedded(gauges, namespace, now))}\n`)
  return gauges
}
