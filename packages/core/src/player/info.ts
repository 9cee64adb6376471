import * as v from "valibot"
import { SourceMark } from "../game/info.ts"

export const FeedPlayer = v.pipe(
  v.object({
    playerId: v.string(),
    teamId: v.string(),
    fullName: v.string(),
    firstName: v.nullable(v.string()),
    lastName: v.nullable(v.string()),
    jersey: v.nullable(v.string()),
    position: v.nullable(v.string()),
    positionName: v.nullable(v.string()),
    /** Offense, defense, special teams … where the feed groups its roster. */
    unit: v.nullable(v.string()),
    /** "SR", and "Senior". */
    year: v.nullable(v.string()),
    yearName: v.nullable(v.string()),
    heightInches: v.nullable(v.number()),
    height: v.nullable(v.string()),
    weightPounds: v.nullable(v.number()),
    hometown: v.nullable(v.string()),
    photoUrl: v.nullable(v.string()),
    source: SourceMark,
  }),
  v.metadata({ ref: "FeedPlayer" }),
)
export type FeedPlayer = v.InferOutput<typeof FeedPlayer>

export const Info = v.pipe(
  v.object({
    ...FeedPlayer.entries,
    /** `<sport>-<playerId>`. */
    id: v.string(),
    sport: v.string(),
    season: v.number(),
    createdAt: v.string(),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "Player" }),
)
export type Info = v.InferOutput<typeof Info>
