import * as v from "valibot"

/** One player's numbers in one game: `{ passing: { "C/ATT": "20/29", YDS: "285" }, … }`, as the box score prints them. */
export const Info = v.pipe(
  v.object({
    sport: v.string(),
    teamId: v.string(),
    season: v.number(),
    gameId: v.string(),
    gameDay: v.string(),
    opponent: v.string(),
    playerId: v.string(),
    playerName: v.string(),
    tables: v.record(v.string(), v.record(v.string(), v.string())),
  }),
  v.metadata({ ref: "PlayerStat" }),
)
export type Info = v.InferOutput<typeof Info>

/** A player's season in one table, folded from the games. `totals` holds only columns that add up. */
export const SeasonLine = v.pipe(
  v.object({
    playerId: v.string(),
    playerName: v.string(),
    category: v.string(),
    games: v.number(),
    totals: v.record(v.string(), v.number()),
  }),
  v.metadata({ ref: "SeasonLine" }),
)
export type SeasonLine = v.InferOutput<typeof SeasonLine>
