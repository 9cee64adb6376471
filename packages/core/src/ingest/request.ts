import { AppError } from "../error.ts"
import type { FeedRequest } from "./feeds.ts"

export type Query = Record<string, string | number | undefined>

/** A URL below `site`; every part is one path segment, whatever is in it, and absent parameters are left out. */
export function urlOf(site: string, path: readonly string[], query: Query = {}): string {
  const segments = path.map((segment) => encodeURIComponent(segment)).join("/")
  const url = new URL(segments, site.endsWith("/") ? site : `${site}/`)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  return url.href
}

const shapes = {
  day: /^\d{4}-\d\d-\d\d$/,
  teamId: /^\d{1,12}$/,
  eventId: /^\d{1,15}$/,
}

/** A member that the kind of request needs. Throws `feed.bad_request`: the caller left it out. */
export function idIn(request: FeedRequest, member: keyof typeof shapes): string {
  const value = request[member] ?? ""
  if (shapes[member].test(value)) return value
  throw new AppError("input", "feed.bad_request", `A feed cannot be asked with the ${member} "${value}"`)
}
