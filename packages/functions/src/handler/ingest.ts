import { setTimeout as sleep } from "node:timers/promises"
import { liveContext } from "@hub/core/ingest/live-context"
import { seed } from "@hub/core/ingest/seed"
import { untilQuiet } from "@hub/core/ingest/until-quiet"
import { sportIds } from "@hub/core/sport/info"

/** `tick` is the schedule's job, once a minute; `seed` fills an empty table and is sent by a person. */
type IngestEvent = { job: "tick" } | { job: "seed"; boxScores?: number }

/** Scheduler and `hub seed` entry. Returns the runs it made, which the caller may print. */
export async function handler(event: IngestEvent) {
  const context = liveContext()
  if (event.job === "seed") return seed(context, { sports: sportIds, boxScores: event.boxScores ?? 10 })
  return untilQuiet(context, { wait: sleep })
}
