import type { Detail, FeedGame } from "../game/info.ts"
import type { Headline } from "../news/info.ts"
import type { FeedPlayer } from "../player/info.ts"
import type { FeedRanking } from "../ranking/info.ts"
import type { Rejection } from "../run/info.ts"
import type { FeedStanding } from "../standing/info.ts"
import type { Info as PlayerStat } from "../stat/info.ts"
import type { FeedTeam } from "../team/info.ts"

/** What one read of a feed yields, by kind. */
export type FeedRecords = {
  teams: FeedTeam
  schedule: FeedGame
  scoreboard: FeedGame
  summary: Summary
  roster: FeedPlayer
  standings: FeedStanding
  rankings: FeedRanking
  news: Headline
}
export type FeedKind = keyof FeedRecords

/** One game's page: the game, what it adds, and each player's line in it (both teams). */
export type Summary = { game: FeedGame; detail: Detail; lines: SummaryLine[] }
export type SummaryLine = Pick<PlayerStat, "teamId" | "playerId" | "playerName" | "tables">

/** What to read. Which members are needed depends on the kind. */
export type FeedRequest = {
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
  | { status: "fresh"; records: FeedRecords[K][]; rejected: Rejection[]; validators: Validators }

/** One source. Throws `upstream` AppErrors: unreachable, refused, or a payload that is unusable as a whole. */
export type FeedSource = {
  /** As fans see it: "ESPN". */
  name: string
  read<K extends FeedKind>(kind: K, request: FeedRequest, validators: Validators): Promise<FeedAnswer<K>>
}
