import type { Poll, RankRow } from "../season-schema.ts"
import { json, list, number, text } from "./read.ts"

const recorded = [
  ["football", "rankings_college_football"],
  ["mens-basketball", "rankings_mens_college_basketball"],
  ["womens-basketball", "rankings_womens_college_basketball"],
] as const

/** The two national polls of each sport, as last recorded. */
export function polls(recordings: string): Poll[] {
  return recorded.flatMap(([sport, file]) =>
    list(json(recordings, "aaronweldy__espn-openapi", `${file}.json`), "rankings")
      .slice(0, 2)
      .map((poll) => ({
        sport,
        name: text(poll, "name") ?? "",
        shortName: text(poll, "shortName") ?? "",
        type: text(poll, "type") ?? "",
        date: (text(poll, "date") ?? "").slice(0, 10),
        ranks: list(poll, "ranks").map(row),
      })),
  )
}

function row(rank: unknown): RankRow {
  return [
    number(rank, "current"),
    number(rank, "previous"),
    number(rank, "points"),
    number(rank, "firstPlaceVotes"),
    text(rank, "recordSummary") ?? "",
    text(rank, "team", "id") ?? "",
  ]
}
