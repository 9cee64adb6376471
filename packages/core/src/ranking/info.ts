import * as v from "valibot"
import { SourceMark } from "../game/info.ts"

export const RankingEntry = v.pipe(
  v.object({
    rank: v.number(),
    /** Null: was not ranked a week before. */
    previous: v.nullable(v.number()),
    teamId: v.string(),
    name: v.string(),
    abbreviation: v.nullable(v.string()),
    logoUrl: v.nullable(v.string()),
    record: v.nullable(v.string()),
    points: v.nullable(v.number()),
  }),
  v.metadata({ ref: "RankingEntry" }),
)

/** One poll ("AP Poll"), best first. */
export const FeedRanking = v.pipe(
  v.object({ poll: v.string(), entries: v.array(RankingEntry), source: SourceMark }),
  v.metadata({ ref: "FeedRanking" }),
)
export type FeedRanking = v.InferOutput<typeof FeedRanking>
export type RankingEntry = v.InferOutput<typeof RankingEntry>

export const Info = v.pipe(
  v.object({ ...FeedRanking.entries, sport: v.string() }),
  v.metadata({ ref: "Ranking" }),
)
export type Info = v.InferOutput<typeof Info>
