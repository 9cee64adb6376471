import { boundAsync, sendDeadLetter } from "./dead-letters.ts"
import { feeds } from "./feeds.ts"
import { readTable, writePages, writePulse } from "./permissions.ts"
import { router } from "./router.ts"
import { onSchedule } from "./schedule.ts"
import { cursorSecret } from "./secrets.ts"
import { table } from "./storage.ts"

/** Under which name CloudWatch keeps what the watch says. Only production's schedules run, so only production speaks. */
export const gaugesNamespace = "NcsuHub"
const gauges = new sst.Linkable("Gauges", { properties: { namespace: gaugesNamespace } })

/** Asks the site for its front page as a fan would, every minute, and sums up how the hub does. ~90,000 free requests a month. */
export const watcher = new sst.aws.Function("Watch", {
  handler: "packages/functions/src/handler/watch.handler",
  description: "Probes the site, sums up its health, gauges for alarms",
  link: [table, cursorSecret, feeds, gauges, router],
  permissions: [readTable, writePulse, writePages, sendDeadLetter],
})
// A minute that was not looked at stays a gap: to look later would say nothing about it.
boundAsync("Watch", watcher, { maxAgeSeconds: 60, retries: 0 })

onSchedule("Probe", {
  function: watcher,
  schedule: "rate(1 minute)",
  event: { job: "probe" },
})

onSchedule("Health", {
  function: watcher,
  schedule: "rate(5 minutes)",
  event: { job: "look" },
})
