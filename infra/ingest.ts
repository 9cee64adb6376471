import { boundAsync, sendDeadLetter } from "./dead-letters.ts"
import { feeds } from "./feeds.ts"
import { readTable, writeFacts, writeMeter } from "./permissions.ts"
import { publishPublicly, realtime } from "./realtime.ts"
import { router } from "./router.ts"
import { onSchedule } from "./schedule.ts"
import { cursorSecret } from "./secrets.ts"
import { isShared } from "./stage.ts"
import { table } from "./storage.ts"

/** One at a time, so that two minutes never write at once. */
export const ingestConcurrency = 1

/** Reads the feeds. Within its minute it ticks every 10 s while a game is live, and is over before the next begins. */
export const ingest = new sst.aws.Function("Ingest", {
  handler: "packages/functions/src/handler/ingest.handler",
  description: "Reads the feeds, writes facts and pages",
  link: [table, cursorSecret, feeds, realtime, router],
  permissions: [readTable, writeFacts, writeMeter, publishPublicly, sendDeadLetter],
  timeout: "58 seconds",
  memory: "512 MB",
  ...(isShared && { concurrency: { reserved: ingestConcurrency } }),
})

// A minute that failed is made good by the next one, so nothing is tried twice.
boundAsync("Ingest", ingest, { maxAgeSeconds: 60, retries: 0 })

onSchedule("EveryMinute", {
  function: ingest,
  schedule: "rate(1 minute)",
  event: { job: "tick" },
})
