import { AppError } from "../error.ts"
import type { Detail, FeedGame } from "../game/info.ts"
import type { FeedPlayer } from "../player/info.ts"
import type { FeedRanking } from "../ranking/info.ts"
import type { Rejection } from "../run/info.ts"
import type { FeedStanding } from "../standing/info.ts"
import type { FeedTeam } from "../team/info.ts"
import { contextOf, type FeedContext } from "./context.ts"
import { espn } from "./espn/index.ts"
import type { FeedHeadline } from "./espn/news.ts"
import { ncaa } from "./ncaa/index.ts"
import type { KnownIds } from "./ncaa/teams.ts"
import { readJson, refuseErrorBody } from "./payload.ts"

export const sources = ["espn", "ncaa"] as const
export type Source = (typeof sources)[number]

/** What one record of each kind of payload is. */
export type FeedRecord = {
  scoreboard: FeedGame
  schedule: FeedGame
  summary: FeedGame
  roster: FeedPlayer
  standings: FeedStanding
  rankings: FeedRanking
  news: FeedHeadline
  teams: FeedTeam
}
export type FeedKind = keyof FeedRecord
export const feedKinds: readonly FeedKind[] = [
  "scoreboard",
  "schedule",
  "summary",
  "roster",
  "standings",
  "rankings",
  "news",
  "teams",
]

/** What some kinds say besides their records: `details[i]` of a summary belongs to `records[i]`. */
export type FeedDetails = { summary: Detail[]; roster: { coach: string | null } }

export type Parsed<K extends FeedKind> = {
  records: FeedRecord[K][]
  rejected: Rejection[]
} & (K extends keyof FeedDetails ? { details: FeedDetails[K] } : unknown)

/** Throw `upstream` errors where a payload as a whole is unusable. */
export type Parsers = {
  [K in FeedKind]: (payload: unknown, context: FeedContext, teamIds?: KnownIds) => Parsed<K>
}

export type ParseInput<K extends FeedKind> = {
  source: Source
  kind: K
  /** `football/college-football`; the NCAA's own `football/fbs` is understood too. */
  league: string
  payload: unknown
  /** UTC ISO: when the payload was read. */
  fetchedAt: string
  /** The source's name as fans see it. */
  label: string
  /** For the NCAA feed: team ids resolved for this sport, by slug. */
  teamIds?: KnownIds
}

/**
 * A payload of a feed as the hub's records. Pure. What cannot be read is in `rejected` with a reason; throws
 * an `upstream` error only where the payload as a whole is unusable, and `input` for a league or kind that
 * is none.
 */
export function parseFeed<K extends FeedKind>(input: ParseInput<K>): Parsed<K> {
  const { source, kind, league, payload, label, fetchedAt, teamIds } = input
  const context = contextOf(league, { name: label, fetchedAt })
  const parsers: Partial<Parsers> = source === "espn" ? espn : ncaa
  const parse: Partial<Parsers>[K] = parsers[kind]
  if (!parse) throw new AppError("input", "feed.unsupported", `The NCAA feed has no ${kind}`)
  refuseErrorBody(payload)
  return parse(payload, context, teamIds)
}

/** The same from the text of an answer: web pages and truncated JSON are told apart here. */
export function parseFeedText<K extends FeedKind>(
  input: Omit<ParseInput<K>, "payload"> & { text: string },
): Parsed<K> {
  const { text, ...rest } = input
  return parseFeed<K>({ ...rest, payload: readJson(text) })
}
