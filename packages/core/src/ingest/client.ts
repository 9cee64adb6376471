import { iso } from "../clock.ts"
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
      const fetched = await http(urlFor(host.site, kind, request), validators)
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
