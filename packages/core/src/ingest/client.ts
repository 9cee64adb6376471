import { iso } from "../clock.ts"
import { AppError } from "../error.ts"
import { looked } from "../pulse/counts.ts"
import { espnUrl } from "./espn/urls.ts"
import type { FeedSource } from "./feeds.ts"
import type { Http } from "./http.ts"
import { ncaaUrl } from "./ncaa/urls.ts"
import { parseFeedText, type Source } from "./source.ts"

/** Where a feed is and what fans call it: the shape of the `Feeds` link. */
export type FeedHost = { site: string; label: string }

/**
 * A feed as the jobs read it: builds the URL, asks once, reads the answer. `now` in ms dates the facts.
 * Two sources may share `http`: its circuits are per host.
 */
export function feedSource(source: Source, host: FeedHost, http: Http, now: () => number): FeedSource {
  const urlFor = source === "espn" ? espnUrl : ncaaUrl
  return {
    name: host.label,
    read: async (kind, request, validators) => {
      const fetched = await counted(host.label, () => http(urlFor(host.site, kind, request), validators))
      if (fetched.status === "unchanged") return fetched
      const { text } = fetched
      const fetchedAt = iso(now())
      const parsed = parseFeedText({
        source,
        kind,
        league: request.league,
        text,
        label: host.label,
        fetchedAt,
      })
      return { status: "fresh", validators: fetched.validators, ...parsed }
    },
  }
}

/** What was not even asked, because the circuit is open, says nothing about the source. */
async function counted<T>(source: string, ask: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    const answer = await ask()
    looked(source, true, performance.now() - started)
    return answer
  } catch (thrown) {
    const isAsked = !(thrown instanceof AppError && thrown.reason === "feed.circuit_open")
    if (isAsked) looked(source, false, performance.now() - started)
    throw thrown
  }
}
