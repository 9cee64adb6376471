import { setTimeout as sleep } from "node:timers/promises"
import { announce as announceArticles } from "@hub/core/article/announce"
import { iso } from "@hub/core/clock"
import { messageOf } from "@hub/core/error"
import { liveContext } from "@hub/core/ingest/live-context"
import { seed } from "@hub/core/ingest/seed"
import type { Context } from "@hub/core/ingest/sync/context"
import { untilQuiet } from "@hub/core/ingest/until-quiet"
import { type Level, Realtime } from "@hub/core/realtime"
import { articlesTold } from "@hub/core/realtime/news"
import { sportIds } from "@hub/core/sport/info"
import { siteOrigin } from "../config.ts"
import { createLevel } from "../level.ts"
import { metered, WITH_EACH_LOOK } from "../metered.ts"

/**
 * `tick` is the schedule's job, once a minute; `seed` fills an empty table and `config` chooses how browsers get what is
 * new, both sent by a person.
 */
type IngestEvent =
  | { job: "tick" }
  | { job: "seed"; boxScores?: number; pastSeasons?: number }
  | { job: "config"; transport: "poll" | "push"; level: Level }

const level = createLevel(Date.now)

/** Scheduler and `hub seed` entry. Returns what it did, which the caller may print. */
export function handler(event: IngestEvent, context?: { memoryLimitInMB?: string | number }) {
  return metered("scores", context, () => run(event), WITH_EACH_LOOK)
}

async function run(event: IngestEvent) {
  if (event.job === "config") return Realtime.choose({ ...event, now: iso(Date.now()) })
  const context = liveContext(siteOrigin())
  if (event.job === "seed") {
    const { boxScores = 10, pastSeasons = 8 } = event
    return seed(context, { sports: sportIds, boxScores, pastSeasons })
  }
  await announce(context)
  return untilQuiet(context, { wait: sleep, level })
}

/** Articles whose time has come: on the bus by their record's stream, and to whoever listens. Scores do not wait for it. */
async function announce({ now, publish, warn }: Context): Promise<void> {
  try {
    const at = iso(now())
    const told = await announceArticles({ now: at })
    if (told.length > 0) await publish(articlesTold(told, at))
  } catch (thrown) {
    warn(`articles not announced: ${messageOf(thrown)}`)
  }
}
