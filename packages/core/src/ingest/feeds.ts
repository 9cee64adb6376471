import type { FeedKind, Parsed } from "./source.ts"

/** What to read. Which members are needed depends on the kind. */
export type FeedRequest = {
  /** `football/college-football`, or the NCAA's `football/fbs`. */
  league: string
  teamId?: string
  season?: number
  /** 2 regular season and conference tournaments, 3 NCAA tournament and bowls. */
  seasonType?: 2 | 3
  /** Eastern day. */
  day?: string
  eventId?: string
  /** Division or conference for `groups=`. */
  group?: string
}

export type Validators = { etag?: string; lastModified?: string }

export type FeedAnswer<K extends FeedKind> =
  | { status: "unchanged" }
  | ({ status: "fresh"; validators: Validators } & Parsed<K>)

/** One source. Throws `upstream` AppErrors: unreachable, refused, or a payload that is unusable as a whole. */
export type FeedSource = {
  /** As fans see it: "ESPN". */
  name: string
  read<K extends FeedKind>(kind: K, request: FeedRequest, validators: Validators): Promise<FeedAnswer<K>>
}
