import { config } from "../config.ts"
import type { FeedGame } from "../game/info.ts"
import { newId } from "../id.ts"
import { log } from "../log.ts"
import { type Published, Realtime } from "../realtime/index.ts"
import { feedSource } from "./client.ts"
import { createHttp, type Http } from "./http.ts"
import type { Context } from "./sync/context.ts"
import { createTtlCache } from "./ttl-cache.ts"

/** For the life of the process: circuits that opened stay open for the next warm invocation. */
let kept: Http | undefined

/** For the life of the process as well: a message that a minute could not send is the next one's first. */
const untold: Published[] = []

/** The fallback feed is refreshed every 45 s at its source; asking more often only costs it. */
const fallbackScores = createTtlCache<FeedGame[]>(Date.now, 30_000)

/** The jobs' surroundings in production: the linked feeds, the real clock, the log. `homepage` is the site that asks. */
export function liveContext(homepage?: string): Context {
  const { espn, ncaa } = config().feeds
  kept ??= createHttp({ homepage })
  return {
    espn: feedSource("espn", espn, kept, Date.now),
    ncaa: feedSource("ncaa", ncaa, kept, Date.now),
    fallbackScores,
    now: Date.now,
    newId,
    publish: Realtime.publish,
    untold,
    warn: (message) => log.warn(message),
  }
}
