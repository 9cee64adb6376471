import type { School } from "../season-schema.ts"
import { json, jsonFiles, list, text } from "./read.ts"

/** Every Division I school of the recorded basketball list, and whoever else appears in a recorded football game. */
export function schools(recordings: string, gamesDir: string): School[] {
  const listed = leagueTeams(json(recordings, "robbydyer__sports/ncaam_teams.json"))
  const football = leagueTeams(json(recordings, "robbydyer__sports/ncaaf_teams.json"))
  const played = jsonFiles(gamesDir)
    .flatMap((game) => list(game, "header", "competitions", 0, "competitors"))
    .map((side) => text(side, "id"))
  const all = new Map(listed.map((team) => [team[0], team]))
  for (const team of football) if (played.includes(team[0]) && !all.has(team[0])) all.set(team[0], team)
  return [...all.values(), LE_MOYNE].sort((a, b) => `${a[1]} ${a[2]}`.localeCompare(`${b[1]} ${b[2]}`, "en"))
}

/** Joined Division I after the list was recorded. */
const LE_MOYNE: School = ["2330", "Le Moyne", "Dolphins", "LEM", "004225", "f4b223"]

function leagueTeams(data: unknown): School[] {
  return list(data, "sports", 0, "leagues", 0, "teams").map((entry) => {
    const part = (key: string) => text(entry, "team", key) ?? ""
    return [
      part("id"),
      part("location"),
      part("name"),
      part("abbreviation"),
      part("color"),
      part("alternateColor"),
    ]
  })
}
