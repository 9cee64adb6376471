import * as v from "valibot"
import { SourceMark } from "../game/info.ts"

/** All that search knows, in one answer for the browser to look through: names and where they lead, no more. */
export const SearchIndex = v.pipe(
  v.object({
    /** Of the teams; null while there are none. */
    source: v.nullable(SourceMark),
    teams: v.array(v.object({ id: v.string(), name: v.string(), record: v.nullable(v.string()) })),
    players: v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        /** Our team, as in `teams`. */
        team: v.string(),
        jersey: v.nullable(v.string()),
        position: v.nullable(v.string()),
      }),
    ),
    games: v.array(
      v.object({
        id: v.string(),
        team: v.string(),
        opponent: v.string(),
        /** "WAKE". */
        short: v.string(),
        /** Eastern day. */
        day: v.string(),
        place: v.picklist(["home", "away", "neutral"]),
        /** "W 24-17" once it is over. */
        result: v.nullable(v.string()),
      }),
    ),
    news: v.array(
      v.object({
        title: v.string(),
        link: v.string(),
        sport: v.string(),
        at: v.pipe(v.string(), v.isoTimestamp()),
      }),
    ),
  }),
  v.metadata({ ref: "SearchIndex" }),
)
export type SearchIndex = v.InferOutput<typeof SearchIndex>
