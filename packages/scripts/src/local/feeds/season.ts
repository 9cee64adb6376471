import { readFileSync } from "node:fs"
import { type Sport, sportIds } from "@hub/core/sport/info"
import * as v from "valibot"
import { type Poll, PollFile, type School, SchoolFile, SeasonFile } from "./season-schema.ts"

/**
 * The season files beside this one: results as they were recorded, or demo fixtures marked as such. They hold facts
 * only; every shape a feed gives them is made at request time.
 */
const seasons = new Map(sportIds.map((sport) => [sport, v.parse(SeasonFile, read(sport))]))
const allSchools = v.parse(SchoolFile, read("schools"))
const allPolls = v.parse(PollFile, read("polls"))

/** The season of a sport. Callers must not change it. */
export function season(sport: Sport): SeasonFile {
  const file = seasons.get(sport)
  if (!file) throw new RangeError(`no season of ${sport}`)
  return file
}

export function schools(): readonly School[] {
  return allSchools
}

export function polls(sport: Sport): Poll[] {
  return allPolls.filter((poll) => poll.sport === sport)
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./season/${name}.json`, import.meta.url), "utf8"))
}

export type {
  Fact,
  LeagueResult,
  Pair,
  Poll,
  RankRow,
  School,
  ScoringFact,
  SeasonFile,
} from "./season-schema.ts"
