import { Sport } from "@hub/core/sport/info"
import * as v from "valibot"

/** Home first, as in every pair of this package. */
export type Pair<T> = [home: T, away: T]

const pair = <T extends v.GenericSchema>(entry: T) => v.strictTuple([entry, entry])
const day = v.pipe(v.string(), v.isoDate())

/** A scoring play of a football game: period, seconds left in it, side (0 home), points, kind, yards. */
const ScoringFact = v.strictTuple([
  v.number(),
  v.number(),
  v.picklist([0, 1]),
  v.number(),
  v.string(),
  v.number(),
])
export type ScoringFact = v.InferOutput<typeof ScoringFact>

const Fact = v.strictObject({
  /** Unique within its file, stable between generations: replays are seeded with it. */
  key: v.string(),
  /** ESPN's event id, where recorded. */
  espnId: v.exactOptional(v.string()),
  /** The Eastern day it was really played. */
  day,
  /** Eastern wall clock of the start, where recorded ("19:30"). */
  time: v.exactOptional(v.string()),
  /** Days after the first day of the season it is of. */
  offset: v.number(),
  /** 2 regular season and conference tournaments, 3 NCAA tournament and bowls. */
  type: v.picklist([2, 3]),
  week: v.exactOptional(v.number()),
  /** School ids, home first. */
  teams: pair(v.string()),
  score: pair(v.number()),
  /** Points by period; by set in volleyball. Absent where nobody recorded them. */
  lines: v.exactOptional(pair(v.array(v.number()))),
  overtimes: v.exactOptional(v.number()),
  /** Soccer: kicks from the mark after a draw. */
  shootout: v.exactOptional(pair(v.number())),
  neutral: v.exactOptional(v.literal(true)),
  conference: v.exactOptional(v.literal(true)),
  venue: v.exactOptional(v.string()),
  city: v.exactOptional(v.string()),
  tv: v.exactOptional(v.array(v.string())),
  ranks: v.exactOptional(pair(v.nullable(v.number()))),
  /** Won–lost after the game; empty where nobody recorded it. */
  records: v.exactOptional(pair(v.string())),
  attendance: v.exactOptional(v.number()),
  note: v.exactOptional(v.string()),
  plays: v.exactOptional(v.array(ScoringFact)),
  /** The recorded football team statistics, in the order of `footballStats`. */
  stats: v.exactOptional(pair(v.array(v.string()))),
  /** It was not played, or stopped and finished the next day. The score of a game that was not played is 0-0. */
  called: v.exactOptional(v.picklist(["postponed", "cancelled", "suspended"])),
  /** A fixture of ours: the school is real, the game is not. */
  demo: v.exactOptional(v.literal(true)),
})
export type Fact = v.InferOutput<typeof Fact>

/** Another game of the conference: day offset, home, away, score, whether it counts in the conference. */
const LeagueResult = v.strictTuple([
  v.number(),
  v.string(),
  v.string(),
  v.number(),
  v.number(),
  v.picklist([0, 1]),
])
export type LeagueResult = v.InferOutput<typeof LeagueResult>

export const SeasonFile = v.strictObject({
  sport: Sport,
  /** Where the facts are from, for readers of the file. */
  source: v.string(),
  /** The Eastern day of `offset` 0 when the season was really played; its replays begin on the same weekday. */
  baseDay: day,
  /** The games of the season, in order. */
  games: v.array(Fact),
  /** Games of other seasons: for the demo replays, and as what they were. */
  archive: v.array(Fact),
  /** School ids of the conference, and every other result one of them took part in. */
  members: v.array(v.string()),
  league: v.array(LeagueResult),
})
export type SeasonFile = v.InferOutput<typeof SeasonFile>

/** id, location, name, abbreviation, color, alternate color. */
const School = v.strictTuple([v.string(), v.string(), v.string(), v.string(), v.string(), v.string()])
export type School = v.InferOutput<typeof School>
export const SchoolFile = v.array(School)

/** place, previous place, points, first-place votes, record, school id. */
const RankRow = v.strictTuple([v.number(), v.number(), v.number(), v.number(), v.string(), v.string()])
export type RankRow = v.InferOutput<typeof RankRow>

const Poll = v.strictObject({
  sport: Sport,
  name: v.string(),
  shortName: v.string(),
  type: v.string(),
  date: day,
  ranks: v.array(RankRow),
})
export type Poll = v.InferOutput<typeof Poll>
export const PollFile = v.array(Poll)
