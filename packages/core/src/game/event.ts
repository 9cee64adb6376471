import * as v from "valibot"
import { type Correction, GameStatus, type Info } from "./info.ts"
import { isOver, isUnderWay } from "./status.ts"

export const gameEventTypes = [
  "game.scheduled",
  "game.moved",
  "game.postponed",
  "game.status",
  "game.live",
  "game.score",
  "game.lead",
  "game.period",
  "game.final",
  "game.corrected",
  "game.thread_opened",
  "game.thread_locked",
] as const
export type GameEventType = (typeof gameEventTypes)[number]

/** Rises when a member changes its meaning; subscribers refuse what they do not know. */
export const EVENT_VERSION = 2

const Side = v.object({ teamId: v.string(), score: v.nullable(v.number()) })

/** One thing that happened in a game, with the score and the clock of that moment. Never changed once written. */
export const GameEvent = v.pipe(
  v.object({
    version: v.literal(EVENT_VERSION),
    /** `<gameId>:<seq>`: the same event is told with the same id, however often it is told. */
    id: v.string(),
    gameId: v.string(),
    /** 1, 2, 3 … without gaps, in the order in which the hub learned of it. */
    seq: v.number(),
    type: v.picklist(gameEventTypes),
    /** When the hub learned of it, UTC ISO. */
    at: v.string(),
    sport: v.string(),
    status: GameStatus,
    statusDetail: v.string(),
    startsAt: v.string(),
    period: v.nullable(v.number()),
    clock: v.nullable(v.string()),
    home: Side,
    away: Side,
    /** The feed's words for the last play, where it has some. */
    play: v.nullable(v.string()),
    /** `game.score`: what each side gained since the last look; negative where a score was taken back. */
    points: v.optional(v.object({ home: v.number(), away: v.number() })),
    /** `game.lead`: teamId of the side that leads now, null when level. */
    leader: v.optional(v.nullable(v.string())),
    /** `game.moved`: when it should have begun. */
    movedFrom: v.optional(v.string()),
    /** `game.corrected`: a fact of a finished game, as it was and as it is. */
    correction: v.optional(v.object({ field: v.string(), before: v.string(), after: v.string() })),
  }),
  v.metadata({ ref: "GameEvent" }),
)
export type GameEvent = v.InferOutput<typeof GameEvent>

/** As much of a game as an event tells. */
export type GameState = Pick<
  Info,
  "id" | "sport" | "status" | "statusDetail" | "startsAt" | "timeTbd" | "period" | "clock" | "situation"
> & { home: Pick<Info["home"], "teamId" | "score">; away: Pick<Info["away"], "teamId" | "score"> }

/** What sets one kind of event apart from the others. */
export type Fact = Pick<GameEvent, "type" | "points" | "leader" | "movedFrom" | "correction">

/**
 * What a change of a game means, in the order in which a fan would tell it: when, start, score, lead, period, end,
 * corrections. Nothing for a clock that ticks. `corrections` are those that `reconcile` found. Pure; `now` is UTC ISO.
 */
export function factsOf(
  before: GameState | undefined,
  after: GameState,
  corrections: readonly Correction[],
  now: string,
): Fact[] {
  if (!before) return after.status === "scheduled" && after.startsAt > now ? [{ type: "game.scheduled" }] : []
  if (before.status === "final" || before.status === "forfeit") {
    return corrections.map(({ field, before: was, after: is }) => ({
      type: "game.corrected",
      correction: { field, before: was, after: is },
    }))
  }
  return [
    ...whenFacts(before, after),
    ...startFacts(before, after),
    ...scoreFacts(before, after),
    ...periodFacts(before, after),
    ...(hasEnded(before, after) ? [{ type: "game.final" } as const] : []),
  ]
}

function whenFacts(before: GameState, after: GameState): Fact[] {
  const isAhead = (game: GameState) => game.status === "scheduled" || game.status === "postponed"
  const moved = before.startsAt !== after.startsAt || (before.timeTbd && !after.timeTbd)
  return [
    ...(statusBecame(before, after, "scheduled") ? [{ type: "game.scheduled" } as const] : []),
    ...(isAhead(before) && isAhead(after) && moved
      ? [{ type: "game.moved", movedFrom: before.startsAt } as const]
      : []),
    ...(statusBecame(before, after, "postponed") ? [{ type: "game.postponed" } as const] : []),
  ]
}

/** A game that goes on after a delay has not begun again. */
function startFacts(before: GameState, after: GameState): Fact[] {
  if (before.status === after.status) return []
  if (after.status === "live") return [{ type: before.status === "delayed" ? "game.status" : "game.live" }]
  const isOther = ["delayed", "suspended", "cancelled"].includes(after.status)
  return isOther ? [{ type: "game.status" }] : []
}

function scoreFacts(before: GameState, after: GameState): Fact[] {
  const points = {
    home: (after.home.score ?? 0) - (before.home.score ?? 0),
    away: (after.away.score ?? 0) - (before.away.score ?? 0),
  }
  if (points.home === 0 && points.away === 0) return []
  const leader = leaderOf(after)
  return [
    { type: "game.score", points },
    ...(leader === leaderOf(before) ? [] : [{ type: "game.lead", leader } as const]),
  ]
}

/** The first period begins with the game, and the last one ends with it: neither is told twice. */
function periodFacts(before: GameState, after: GameState): Fact[] {
  const next = after.period !== null && before.period !== null && after.period > before.period
  return next && before.period !== 0 && isUnderWay(after.status) ? [{ type: "game.period" }] : []
}

function hasEnded(before: GameState, after: GameState): boolean {
  return isOver(after.status) && after.status !== "cancelled" && before.status !== after.status
}

function statusBecame(before: GameState, after: GameState, status: GameStatus): boolean {
  return before.status !== status && after.status === status
}

function leaderOf({ home, away }: GameState): string | null {
  const ahead = (home.score ?? 0) - (away.score ?? 0)
  if (ahead === 0) return null
  return ahead > 0 ? home.teamId : away.teamId
}

/** Far more than any game has; beyond it a source is flapping, and only what ends or corrects a game is still told. */
const LOG_LIMIT = 1000
const essential = new Set<GameEventType>(["game.final", "game.corrected", "game.thread_locked"])

/** The facts as events of the log that has `seq` of them already. Pure. */
export function numbered(game: GameState, seq: number, facts: readonly Fact[], now: string): GameEvent[] {
  const kept = seq < LOG_LIMIT ? facts : facts.filter(({ type }) => essential.has(type))
  const { id, sport, status, statusDetail, startsAt, period, clock, situation } = game
  const side = ({ teamId, score }: GameState["home"]) => ({ teamId, score })
  return kept.map((fact, index) => ({
    version: EVENT_VERSION,
    id: `${id}:${seq + index + 1}`,
    gameId: id,
    seq: seq + index + 1,
    at: now,
    sport,
    status,
    statusDetail,
    startsAt,
    period,
    clock,
    home: side(game.home),
    away: side(game.away),
    play: situation?.lastPlay ?? null,
    ...fact,
  }))
}
