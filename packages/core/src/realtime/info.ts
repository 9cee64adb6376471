import * as v from "valibot"
import { GameEvent } from "../game/event.ts"
import { GameStatus, Situation } from "../game/info.ts"

/** Rises when a member changes its meaning; a browser that does not know it polls. */
export const MESSAGE_VERSION = 1

/** Topics below a stage's prefix. Everybody may listen to them; only the ingest publishes. */
export const liveTopic = "live"
export const newsTopic = "news"

/** The topic of one game, for those who have its page open. */
export function gameTopic(id: string): string {
  return `game/${id}`
}

/** Where a stage's public topics begin. Pure, because the authorizer knows only the stage. */
export function topicPrefix({ name, stage }: { name: string; stage: string }): string {
  return `${name}/${stage}/public`
}

const Side = v.object({
  teamId: v.string(),
  score: v.nullable(v.number()),
  linescores: v.array(v.nullable(v.number())),
  winner: v.boolean(),
  hits: v.optional(v.number()),
  errors: v.optional(v.number()),
  shootoutScore: v.optional(v.number()),
})

/** The members of a game that change on its day, as they are now. */
export const LiveChange = v.pipe(
  v.object({
    id: v.string(),
    sport: v.string(),
    /** See the game's own: of two copies the higher one is the newer. */
    version: v.number(),
    /** The last event of the game's log that is in it. */
    seq: v.number(),
    status: GameStatus,
    statusDetail: v.string(),
    startsAt: v.string(),
    gameDay: v.string(),
    timeTbd: v.boolean(),
    period: v.nullable(v.number()),
    clock: v.nullable(v.string()),
    home: Side,
    away: Side,
    situation: v.nullable(Situation),
    finalAt: v.nullable(v.string()),
    corrections: v.number(),
    thread: v.nullable(v.picklist(["open", "locked"])),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "LiveChange" }),
)
export type LiveChange = v.InferOutput<typeof LiveChange>

/** On `live`: games in which something happened that their logs tell of. On `game/<id>`: that game alone. */
export const LiveMessage = v.object({
  v: v.literal(MESSAGE_VERSION),
  /** When the feed was read, UTC ISO. */
  at: v.string(),
  changes: v.array(LiveChange),
  /** On `game/<id>` only: what happened, where it fits; the log has all of it. */
  events: v.optional(v.array(GameEvent)),
})
export type LiveMessage = v.InferOutput<typeof LiveMessage>

/** How browsers get what is new; the cost guard decides, everybody reads it. */
export const ClientConfig = v.pipe(
  v.object({
    version: v.literal(1),
    /** `push`: changes come over MQTT and a poll now and then makes sure; `poll`: polls alone. */
    transport: v.picklist(["poll", "push"]),
    /** Between two polls while a game is live and nothing is pushed. */
    pollSeconds: v.number(),
    /** Beside pushes: a page that heard nothing for so long asks once. */
    safetySeconds: v.number(),
    /** How much of its promises the hub keeps: 0 all, 3 the least. */
    level: v.picklist([0, 1, 2, 3]),
    /** Null where the stage has no broker. */
    realtime: v.nullable(v.object({ url: v.string(), topics: v.string() })),
  }),
  v.metadata({ ref: "ClientConfig" }),
)
export type ClientConfig = v.InferOutput<typeof ClientConfig>
