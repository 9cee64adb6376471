import type { Pair } from "../season-schema.ts"
import { csv, json, list, text } from "./read.ts"

/** One row of Kaggle's compact results. `day` counts from the season's day zero. */
export type Row = {
  day: number
  winner: string
  loser: string
  points: [winner: number, loser: number]
  /** Where the winner played: home, away, neutral. */
  at: string
  overtimes: number
}

export function results(dir: string, file: string, season: number): Row[] {
  return csv(dir, file)
    .filter((row) => row.Season === String(season))
    .map((row) => ({
      day: Number(row.DayNum),
      winner: row.WTeamID ?? "",
      loser: row.LTeamID ?? "",
      points: [Number(row.WScore), Number(row.LScore)],
      at: row.WLoc ?? "N",
      overtimes: Number(row.NumOT),
    }))
}

/** Home, away and their points; on a neutral court the winner is called home, as nobody recorded it. */
export function homeFirst(row: Row): [home: string, away: string, score: Pair<number>] {
  const [won, lost] = row.points
  return row.at === "A" ? [row.loser, row.winner, [lost, won]] : [row.winner, row.loser, [won, lost]]
}

export function dayOf(dayZero: string, days: number): string {
  return new Date(Date.parse(dayZero) + days * 86_400_000).toISOString().slice(0, 10)
}

/** "Miami FL", "UTRGV" and "Le Moyne" are spelled like nobody in ESPN's list. */
const byHand: Record<string, string> = { "1274": "2390", "1410": "292", "1478": "2330" }

/** Kaggle's men's team id → ESPN's, by the spellings Kaggle lists. The women's ids are 2000 higher. */
export function espnIds(dir: string, recordings: string): Map<string, string> {
  const spellings = new Map(
    csv(dir, "MTeamSpellings.csv").map((row) => [row.TeamNameSpelling?.toLowerCase(), row.TeamID]),
  )
  const ids = new Map(Object.entries(byHand))
  for (const entry of list(
    json(recordings, "robbydyer__sports/ncaam_teams.json"),
    "sports",
    0,
    "leagues",
    0,
    "teams",
  )) {
    const part = (key: string) => text(entry, "team", key)?.toLowerCase()
    const names = [part("location"), part("nickname"), part("shortDisplayName"), part("displayName")]
    const spelled = [...names, names[0]?.replace("state", "st")].find((name) => spellings.has(name))
    const id = spellings.get(spelled)
    if (id && !ids.has(id)) ids.set(id, text(entry, "team", "id") ?? "")
  }
  return ids
}
