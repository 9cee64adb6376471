import * as v from "valibot"
import { Info as Player } from "../player/info.ts"
import { Info as Team } from "../team/info.ts"

/** How one number stands in the team: its sum over all players, and the player's place where more is better. */
const Standing = v.object({
  value: v.number(),
  team: v.number(),
  rank: v.nullable(v.number()),
  /** How many players have any. */
  of: v.number(),
})

/** A season in one table of the box score. `totals` are printed as a box score would ("212/330"), columns in its order. */
export const PlayerTable = v.pipe(
  v.object({
    category: v.string(),
    columns: v.array(v.string()),
    games: v.number(),
    totals: v.record(v.string(), v.string()),
    standings: v.record(v.string(), Standing),
  }),
  v.metadata({ ref: "PlayerTable" }),
)
export type PlayerTable = v.InferOutput<typeof PlayerTable>

/** One game of the log, told from the player's side. */
export const PlayerGame = v.pipe(
  v.object({
    gameId: v.string(),
    /** Eastern day. */
    gameDay: v.string(),
    opponent: v.string(),
    opponentShort: v.nullable(v.string()),
    place: v.picklist(["home", "away", "neutral"]),
    letter: v.nullable(v.picklist(["W", "L", "T"])),
    us: v.nullable(v.number()),
    them: v.nullable(v.number()),
    /** "OT", "7OT", "12", "Pens", where it went on longer than it should. */
    extra: v.nullable(v.string()),
    tables: v.record(v.string(), v.record(v.string(), v.string())),
  }),
  v.metadata({ ref: "PlayerGame" }),
)
export type PlayerGame = v.InferOutput<typeof PlayerGame>

export const PlayerSeason = v.pipe(
  v.object({
    year: v.number(),
    /** Games of the team that have a box score. */
    games: v.number(),
    headline: v.nullable(v.object({ category: v.string(), column: v.string(), words: v.string() })),
    tables: v.array(PlayerTable),
    /** Newest first; games in which the player has no line are left out. */
    log: v.array(PlayerGame),
  }),
  v.metadata({ ref: "PlayerSeason" }),
)
export type PlayerSeason = v.InferOutput<typeof PlayerSeason>

export const PlayerPage = v.pipe(
  v.object({
    player: Player,
    team: Team,
    /** False for someone in a box score whom the roster does not list: then only the name is known. */
    listed: v.boolean(),
    season: PlayerSeason,
  }),
  v.metadata({ ref: "PlayerPage" }),
)
export type PlayerPage = v.InferOutput<typeof PlayerPage>
