import { AppError } from "../../error.ts"
import { leaguePath } from "../context.ts"
import type { FeedRequest } from "../feeds.ts"
import { idIn, urlOf } from "../request.ts"
import type { FeedKind } from "../source.ts"
import { footballWeek } from "./week.ts"

/**
 * Where a host with henrygd's paths keeps a kind of facts: scoreboards by day, football's by week. Throws
 * `feed.unsupported` for the kinds it does not have.
 */
export function ncaaUrl(site: string, kind: FeedKind, request: FeedRequest): string {
  const [sport, division] = leaguePath(request.league)
  if (kind === "standings") return urlOf(site, ["standings", sport, division])
  if (kind !== "scoreboard") {
    throw new AppError("input", "feed.unsupported", `The NCAA feed has no ${kind}`)
  }
  const day = idIn(request, "day")
  const date = sport === "football" ? footballWeek(day) : day.split("-")
  return urlOf(site, ["scoreboard", sport, division, ...date, "all-conf"])
}
