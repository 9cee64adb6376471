import type { Game as ApiGame, GameDetail, Rankings } from "@hub/functions/client"

/** What the API answers with. The names of its types, and those of their parts that components take. */
export type {
  AdminAccount,
  ApiKey,
  Article,
  ArticleCard,
  ArticleCategory,
  ArticleDraft,
  ArticleRevision,
  Comment,
  CommentDecision,
  CommenterStanding,
  CommentFault,
  CommentThread,
  Correction,
  Costs,
  FindableArticle,
  GameDetail,
  GameEvent,
  GamePage,
  GameSide,
  GuardRecord,
  Headline,
  Home,
  HubHealth,
  Kpi,
  MadeApiKey,
  Moderation,
  MonthSchedule,
  Notice,
  OwnComment,
  Player,
  PlayerGame,
  PlayerPage,
  PlayerTable,
  QueuedComment,
  Scoreboard,
  SearchIndex,
  SeasonLine,
  Session,
  SourceStatus,
  Sport,
  Standing,
  Standings,
  Team,
  TeamPage,
  Tie,
  UsageStretch,
  UsageSummary,
  UserProfile,
} from "@hub/functions/client"
/** `hidden`: its result is known and kept from this screen, and why. */
export type Game = ApiGame & { hidden?: "spoilers" | "delay" }
export type ScoringPlay = GameDetail["scoring"][number]
export type Leader = GameDetail["leaders"][number]
export type Poll = Rankings["polls"][number]
export type BoxTable = GameDetail["box"][number]
export type Comparison = GameDetail["comparison"][number]
