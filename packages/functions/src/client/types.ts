import type { Card as ArticleCard } from "@hub/core/article/info"
import type { Fault as CommentFault } from "@hub/core/comment/info"
import type { Headline } from "@hub/core/news/info"
import type { Changes, Info as UserProfileInfo } from "@hub/core/user/info"

export type { Info as ApiKey, Made as MadeApiKey } from "@hub/core/api-key/info"
export type {
  Card as ArticleCard,
  Category as ArticleCategory,
  Draft as ArticleDraft,
  Findable as FindableArticle,
  Info as Article,
  Revision as ArticleRevision,
} from "@hub/core/article/info"
export type { Info as AuditEntry } from "@hub/core/audit/info"
export type {
  Decided as DecidedComments,
  Fault as CommentFault,
  Info as Comment,
  Moderation,
  Own as OwnComment,
  Queued as QueuedComment,
  Standing as CommenterStanding,
  ThreadState as CommentThread,
} from "@hub/core/comment/info"
export type { Costs, GuardRecord, Hold as LevelHold } from "@hub/core/cost/info"
export type { GameEvent } from "@hub/core/game/event"
/** What the API answers with, as types only: nothing of the server reaches a bundle through this file. */
export type {
  Broadcast,
  Correction,
  Detail as GameDetail,
  GameSide,
  GameStatus,
  Info as Game,
  SourceMark,
} from "@hub/core/game/info"
export type { Likes } from "@hub/core/like/info"
export type { Headline } from "@hub/core/news/info"
export type { Info as Notice, Unread as UnreadNotices } from "@hub/core/notice/info"
export type { Info as Player } from "@hub/core/player/info"
export type { Health as HubHealth, Kpi } from "@hub/core/pulse/info"
export type { Info as Ranking, RankingEntry } from "@hub/core/ranking/info"
export type { ClientConfig, LiveChange } from "@hub/core/realtime/info"
export type { SourceStatus } from "@hub/core/run/info"
export type { Sport } from "@hub/core/sport/info"
export type { Info as Standing, Tie } from "@hub/core/standing/info"
export type { SeasonLine } from "@hub/core/stat/info"
export type { Info as Team } from "@hub/core/team/info"
export type { Grant as UploadGrant, Kept as KeptUpload } from "@hub/core/upload/info"
export type { Beacon, Stretch as UsageStretch, Summary as UsageSummary } from "@hub/core/usage/info"
export type { Info as UserProfile, PublicProfile } from "@hub/core/user/info"
export type {
  GamePage,
  Home,
  MonthSchedule,
  Rankings,
  Roster,
  Schedule,
  Scoreboard,
  Standings,
  TeamPage,
  TeamStats,
} from "@hub/core/view/info"
export type { PlayerGame, PlayerPage, PlayerTable } from "@hub/core/view/player-info"
export type { SearchIndex } from "@hub/core/view/search-info"

/** The newest of both kinds. */
export type NewsUpdate = { articles: ArticleCard[]; headlines: Headline[] }

/** What a fan says; `parentId` is the comment that it answers. */
export type CommentDraft = { text: string; parentId?: string }

/** One verdict on up to 25 comments; `reason` goes with a rejection, `note` is told to the author. */
export type CommentDecision = {
  comments: { id: string; version: number }[]
  note?: string
} & ({ verdict: "approve" } | { verdict: "reject"; reason: CommentFault })

/** An account as admins see it. */
export type AdminAccount = { user: UserProfileInfo; groups: string[] }

/** A change of the fan's own profile, made on the version they had seen. */
export type ProfileChanges = Changes & { version: number }

export type { MyData, Session } from "../auth/info.ts"
