import { newId } from "@hub/core/id"
import { feedSource } from "@hub/core/ingest/client"
import { createHttp } from "@hub/core/ingest/http"
import { seed } from "@hub/core/ingest/seed"
import { runJob } from "@hub/core/ingest/sync/run"
import { createTtlCache } from "@hub/core/ingest/ttl-cache"
import { Sport } from "@hub/core/sport/info"
import * as v from "valibot"

/**
 * Reads one sport's season into the table of its links, as a process that can be killed at any point; twice, because what is read last
 * is shown by pages of what was read before it from the next round on. The clock stands still within a round, so that what is stored
 * depends on nothing but the feed. Arguments: the feeds' address, the sport, the clock in milliseconds, and `all` or `few` jobs.
 */
const [url, sport, at, size] = v.parse(
  v.tuple([
    v.pipe(v.string(), v.url()),
    Sport,
    v.pipe(v.string(), v.transform(Number), v.integer()),
    v.picklist(["all", "few"]),
  ]),
  process.argv.slice(2),
)
const clock = { now: at }
const now = () => clock.now
const http = createHttp()
const host = { site: url, label: "replay" }
const context = {
  espn: feedSource("espn", host, http, now),
  ncaa: feedSource("ncaa", host, http, now),
  fallbackScores: createTtlCache<never>(now, 30_000),
  now,
  newId,
  publish: async () => undefined,
  warn: (message: string) => console.error(message),
}
const few = ["team", "schedule", "standings", "team"] as const

process.send?.("begins")
for (const round of [1, 2]) {
  if (size === "all") await seed(context, { sports: [sport], boxScores: 3, pastSeasons: 1 })
  else for (const kind of few) await runJob({ sport, kind }, context)
  clock.now = at + round * 60_000
}
process.disconnect()
