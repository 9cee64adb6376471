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
  [K in FeedKind]: (payload: unknown, context: FeedContext) => Parsed<K>
}

type Question<K extends FeedKind> = {
  source: Source
  kind: K
  /** `football/college-football`; the NCAA's own `football/fbs` is understood too. */
  league: string
  /** UTC ISO: when the payload was read. */
  fetchedAt: string
  /** The source's name as fans see it. */
  label: string
}

export type ParseInput<K extends FeedKind> = Question<K> & { payload: unknown }
export type ParseTextInput<K extends FeedKind> = Question<K> & { text: string }

/**
 * A payload of a feed as the hub's records. Pure. What cannot be read is in `rejected` with a reason; throws
 * an `upstream` error only where the payload as a whole is unusable, and `input` for a league or kind that
 * is none.
 */
export function parseFeed<K extends FeedKind>({ payload, ...input }: ParseInput<K>): Parsed<K> {
  return readerOf<K>(input)(payload)
}

/** The same from the text of an answer: web pages and truncated JSON are told apart here. */
export function parseFeedText<K extends FeedKind>({ text, ...input }: ParseTextInput<K>): Parsed<K> {
  const read = readerOf<K>(input)
  return read(readJson(text))
}

/** Whoever asks is told about a wrong league or kind before the payload is looked at. */
function readerOf<K extends FeedKind>({ source, kind, league, label, fetchedAt }: Question<K>) {
  const context = contextOf(league, { name: label, fetchedAt })
  const parsers: Partial<Parsers> = source === "espn" ? espn : ncaa
  const parse: Partial<Parsers>[K] = parsers[kind]
  if (!parse) throw new AppError("input", "feed.unsupported", `The NCAA feed has no ${kind}`)
  return (payload: unknown): Parsed<K> => {
    refuseErrorBody(payload)
    return parse(payload, context)
  }
}
