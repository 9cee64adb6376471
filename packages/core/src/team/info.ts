import * as v from "valibot"
import { SourceMark } from "../game/info.ts"
import { Sport } from "../sport/info.ts"

/** A team as a feed names it. `teamId` is the feed's id and means something only within its league. */
export const FeedTeam = v.pipe(
  v.object({
    teamId: v.string(),
    name: v.string(),
    location: v.string(),
    abbreviation: v.string(),
    logoUrl: v.nullable(v.string()),
    logoDarkUrl: v.nullable(v.string()),
    color: v.nullable(v.string()),
    link: v.nullable(v.string()),
    record: v.nullable(v.string()),
    standingSummary: v.nullable(v.string()),
    source: SourceMark,
  }),
  v.metadata({ ref: "FeedTeam" }),
)
export type FeedTeam = v.InferOutput<typeof FeedTeam>

export const Info = v.pipe(
  v.object({
    ...FeedTeam.entries,
    /** `<sport>-<teamId>`, the id in URLs: `football-152`. */
    id: v.string(),
    sport: Sport,
    sportName: v.string(),
    season: v.number(),
    ranking: v.nullable(v.number()),
    isActive: v.boolean(),
    createdAt: v.string(),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "Team" }),
)
export type Info = v.InferOutput<typeof Info>
