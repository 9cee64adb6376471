import * as v from "valibot"
import { SourceMark } from "../game/info.ts"

export const FeedStanding = v.pipe(
  v.object({
    /** "Atlantic Coast Conference", with its division where there is one. */
    group: v.string(),
    /** Place in the group as the feed orders it, from 1. */
    position: v.number(),
    teamId: v.string(),
    name: v.string(),
    abbreviation: v.nullable(v.string()),
    logoUrl: v.nullable(v.string()),
    conferenceWins: v.nullable(v.number()),
    conferenceLosses: v.nullable(v.number()),
    wins: v.nullable(v.number()),
    losses: v.nullable(v.number()),
    ties: v.nullable(v.number()),
    streak: v.nullable(v.string()),
    gamesBehind: v.nullable(v.number()),
    pointsFor: v.nullable(v.number()),
    pointsAgainst: v.nullable(v.number()),
    source: SourceMark,
  }),
  v.metadata({ ref: "FeedStanding" }),
)
export type FeedStanding = v.InferOutput<typeof FeedStanding>

export const Info = v.pipe(
  v.object({ ...FeedStanding.entries, sport: v.string(), season: v.number(), updatedAt: v.string() }),
  v.metadata({ ref: "Standing" }),
)
export type Info = v.InferOutput<typeof Info>

/** Why teams with the same conference record stand in the order the table has. */
export const Tie = v.pipe(
  v.object({
    group: v.string(),
    /** In the table's order. */
    teamIds: v.array(v.string()),
    rule: v.picklist(["head_to_head", "feed_order", "not_begun"]),
    /** The rule as a sentence. */
    text: v.string(),
  }),
  v.metadata({ ref: "Tie" }),
)
export type Tie = v.InferOutput<typeof Tie>
