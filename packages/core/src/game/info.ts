import * as v from "valibot"

/** Every state a game can be in. `final`, `cancelled` and `forfeit` are ends; see `status.ts` for the moves. */
export const gameStatuses = [
  "scheduled",
  "live",
  "delayed",
  "suspended",
  "postponed",
  "cancelled",
  "forfeit",
  "final",
] as const
export const GameStatus = v.pipe(v.picklist(gameStatuses), v.metadata({ ref: "GameStatus" }))
export type GameStatus = v.InferOutput<typeof GameStatus>

export const SourceMark = v.pipe(
  v.object({ name: v.string(), fetchedAt: v.pipe(v.string(), v.isoTimestamp()) }),
  v.metadata({ ref: "SourceMark", description: "Which feed said so, and when it was read" }),
)
export type SourceMark = v.InferOutput<typeof SourceMark>

export const GameSide = v.pipe(
  v.object({
    teamId: v.string(),
    name: v.string(),
    /** The school alone, "Wake Forest", where the name says more: what lists have room for. */
    location: v.optional(v.string()),
    abbreviation: v.string(),
    logoUrl: v.nullable(v.string()),
    color: v.nullable(v.string()),
    /** Null until played: feeds say "0" before the start. Sets won in volleyball. */
    score: v.nullable(v.number()),
    rank: v.nullable(v.number()),
    seed: v.nullable(v.number()),
    record: v.nullable(v.string()),
    /** Points per period, inning or set; null where the side did not bat. Overtimes are appended. */
    linescores: v.array(v.nullable(v.number())),
    winner: v.boolean(),
    /** Baseball and softball. */
    hits: v.optional(v.number()),
    errors: v.optional(v.number()),
    /** Soccer. */
    shootoutScore: v.optional(v.number()),
  }),
  v.metadata({ ref: "GameSide" }),
)
export type GameSide = v.InferOutput<typeof GameSide>

/** What is happening this second; each sport fills its own members. */
export const Situation = v.pipe(
  v.object({
    lastPlay: v.optional(v.string()),
    /** teamId of the side that has the ball. */
    possession: v.optional(v.string()),
    down: v.optional(v.number()),
    distance: v.optional(v.number()),
    downDistanceText: v.optional(v.string()),
    possessionText: v.optional(v.string()),
    isRedZone: v.optional(v.boolean()),
    homeTimeouts: v.optional(v.number()),
    awayTimeouts: v.optional(v.number()),
    balls: v.optional(v.number()),
    strikes: v.optional(v.number()),
    outs: v.optional(v.number()),
    onFirst: v.optional(v.boolean()),
    onSecond: v.optional(v.boolean()),
    onThird: v.optional(v.boolean()),
    inningHalf: v.optional(v.picklist(["top", "mid", "bottom", "end"])),
  }),
  v.metadata({ ref: "Situation" }),
)
export type Situation = v.InferOutput<typeof Situation>

export const Broadcast = v.pipe(
  v.object({
    name: v.string(),
    kind: v.picklist(["tv", "radio", "stream"]),
    market: v.picklist(["national", "home", "away"]),
  }),
  v.metadata({ ref: "Broadcast" }),
)
export type Broadcast = v.InferOutput<typeof Broadcast>

export const Tournament = v.pipe(
  v.object({ name: v.string(), round: v.nullable(v.string()) }),
  v.metadata({ ref: "TournamentContext" }),
)

/** A game as an adapter hands it over: facts of one feed, nothing of ours. */
export const FeedGame = v.pipe(
  v.object({
    id: v.string(),
    /** One of our sports where the league is ours (`mens-basketball`), else the feed's own word. */
    sport: v.string(),
    /** ESPN's league slug (`mens-college-basketball`). */
    league: v.string(),
    season: v.number(),
    startsAt: v.pipe(v.string(), v.isoTimestamp()),
    /** Eastern date; with `timeTbd` it is the only part of the time that is known. */
    gameDay: v.pipe(v.string(), v.isoDate()),
    timeTbd: v.boolean(),
    status: GameStatus,
    /** The feed's own words: "Final/2OT", "Halftime", "Mid 4th". */
    statusDetail: v.string(),
    period: v.nullable(v.number()),
    clock: v.nullable(v.string()),
    home: GameSide,
    away: GameSide,
    neutralSite: v.boolean(),
    conferenceGame: v.boolean(),
    venue: v.nullable(v.string()),
    city: v.nullable(v.string()),
    broadcasts: v.array(Broadcast),
    notes: v.array(v.string()),
    situation: v.nullable(Situation),
    tournament: v.nullable(Tournament),
    series: v.nullable(v.string()),
    attendance: v.nullable(v.number()),
    ticketUrl: v.nullable(v.string()),
    /** The feed's public page of the game. */
    link: v.nullable(v.string()),
    source: SourceMark,
  }),
  v.metadata({ ref: "FeedGame" }),
)
export type FeedGame = v.InferOutput<typeof FeedGame>

/** A game as it is stored and served: the feed's facts seen from our side. */
export const Info = v.pipe(
  v.object({
    ...FeedGame.entries,
    /** Our team's id in this sport, and the other one's. */
    teamId: v.string(),
    opponentId: v.string(),
    isHomeGame: v.boolean(),
    tvChannel: v.nullable(v.string()),
    liveStreamUrl: v.nullable(v.string()),
    finalAt: v.nullable(v.string()),
    corrections: v.number(),
    /** Counts changes of when, where, who and state: a calendar entry's SEQUENCE. Absent: 0. */
    revision: v.exactOptional(v.number()),
    /** Counts the writes of this game: of two copies the one with the higher version is the newer. */
    version: v.number(),
    /** How many events its log has: what a reader of the log has seen already. */
    seq: v.number(),
    /** Whether fans may talk about it now; null before it opens for the first time. */
    thread: v.nullable(v.picklist(["open", "locked"])),
    createdAt: v.string(),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "Game" }),
)
export type Info = v.InferOutput<typeof Info>

/** One change of a fact after the game was final. Append-only. */
export const Correction = v.pipe(
  v.object({
    gameId: v.string(),
    at: v.string(),
    field: v.string(),
    before: v.string(),
    after: v.string(),
    source: SourceMark,
  }),
  v.metadata({ ref: "Correction" }),
)
export type Correction = v.InferOutput<typeof Correction>

export const ScoringPlay = v.pipe(
  v.object({
    id: v.string(),
    period: v.nullable(v.number()),
    clock: v.nullable(v.string()),
    teamId: v.nullable(v.string()),
    kind: v.nullable(v.string()),
    text: v.string(),
    homeScore: v.number(),
    awayScore: v.number(),
  }),
  v.metadata({ ref: "ScoringPlay" }),
)
export type ScoringPlay = v.InferOutput<typeof ScoringPlay>

export const Leader = v.pipe(
  v.object({
    category: v.string(),
    teamId: v.string(),
    playerId: v.nullable(v.string()),
    name: v.string(),
    value: v.string(),
  }),
  v.metadata({ ref: "Leader" }),
)
export type Leader = v.InferOutput<typeof Leader>

/** One player's line in one stat table ("passing"), values in the order of the table's labels. */
export const BoxTable = v.pipe(
  v.object({
    teamId: v.string(),
    name: v.string(),
    labels: v.array(v.string()),
    rows: v.array(
      v.object({
        playerId: v.nullable(v.string()),
        name: v.string(),
        starter: v.boolean(),
        values: v.array(v.string()),
      }),
    ),
  }),
  v.metadata({ ref: "BoxTable" }),
)
export type BoxTable = v.InferOutput<typeof BoxTable>

export const TeamComparison = v.pipe(
  v.object({ name: v.string(), label: v.string(), home: v.string(), away: v.string() }),
  v.metadata({ ref: "TeamComparison" }),
)

/** What a summary adds to a game. Read only on the game's own page, so it is an item of its own. */
export const Detail = v.pipe(
  v.object({
    gameId: v.string(),
    scoring: v.array(ScoringPlay),
    leaders: v.array(Leader),
    box: v.array(BoxTable),
    comparison: v.array(TeamComparison),
    officials: v.array(v.string()),
    weather: v.nullable(v.string()),
    attendance: v.nullable(v.number()),
    source: SourceMark,
  }),
  v.metadata({ ref: "GameDetail" }),
)
export type Detail = v.InferOutput<typeof Detail>
