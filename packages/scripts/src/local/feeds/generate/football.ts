import type { Fact, LeagueResult, Pair, ScoringFact, SeasonFile } from "../season-schema.ts"
import { reconcile } from "./lines.ts"
import { csv, daysBetween, easternClock, get, json, jsonFiles, list, number, text } from "./read.ts"

const FIRST_DAY = "2022-09-03"
/** No recording has it; the records recorded after later games count it. Sep 10: Virginia Tech 27, Boston College 10. */
const MISSING: LeagueResult[] = [[7, "259", "103", 27, 10, 1]]
/** Others began up to a week before us: that counts in the table. */
const OPENERS = 7

/** Where and before how many the games of 2020 were, which only the season's schedule has. */
type Extra = { venue: string; city: string; state: string; attendance: number; note: string }

/** The 2022 season with every scoring play; 2019 and 2020 are the archive. */
export function football(gamesDir: string, recordings: string): SeasonFile {
  const all = jsonFiles(gamesDir)
  const packages = all.filter((game) => get(competition(game), "status", "type", "completed"))
  const ours = packages.filter((game) => sidesOf(game).some((side) => text(side, "id") === "152"))
  const extras = extrasOf2020(recordings)
  const facts = ours.map((game) => fact(game, extras)).sort((a, b) => a.day.localeCompare(b.day))
  return {
    sport: "football",
    source:
      "ESPN game summaries of 2019, 2020 and 2022 kept in public repositories (sportsdataverse, saiemgilani)",
    baseDay: FIRST_DAY,
    games: facts.filter(({ day }) => day >= FIRST_DAY).map((one) => ({ ...one, offset: offset(one.day) })),
    archive: [...facts.filter(({ day }) => day < FIRST_DAY), ...all.filter(isCancelled).map(cancelled)].sort(
      (a, b) => a.day.localeCompare(b.day),
    ),
    members: accMembers(gamesDir),
    league: [...packages.map(result), ...MISSING]
      .filter(([at, home, away]) => at >= -OPENERS && home !== "152" && away !== "152")
      .sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1])),
  }
}

function isCancelled(game: unknown): boolean {
  return text(competition(game), "status", "type", "name") === "STATUS_CANCELED"
}

/** A game of the conference that was called off; nothing more is known of it. */
function cancelled(game: unknown): Fact {
  const id = text(game, "header", "id") ?? text(game, "header", "uid")?.split("e:")[1] ?? ""
  const [day, time] = easternClock(text(competition(game), "date") ?? "")
  return {
    key: id,
    espnId: id,
    day,
    time,
    offset: 0,
    type: 2,
    week: number(game, "header", "week"),
    teams: bySide(game, (side) => text(side, "id") ?? ""),
    score: [0, 0],
    conference: true,
    tv: [],
    records: bySide(game, (side) => text(side, "record", 0, "summary") ?? ""),
    called: "cancelled",
  }
}

function competition(game: unknown): unknown {
  return get(game, "header", "competitions", 0)
}

function sidesOf(game: unknown): unknown[] {
  return list(competition(game), "competitors")
}

function bySide<T>(game: unknown, read: (side: unknown) => T): Pair<T> {
  const side = (name: string) => sidesOf(game).find((one) => text(one, "homeAway") === name)
  return [read(side("home")), read(side("away"))]
}

function accMembers(gamesDir: string): string[] {
  return list(json(gamesDir, "401442035.json"), "standings", "groups")
    .flatMap((group) => (get(group, "divisions") ? list(group, "divisions") : [group]))
    .filter((group) => (text(group, "header") ?? "").startsWith("Atlantic Coast"))
    .flatMap((group) => list(group, "standings", "entries").map((entry) => text(entry, "id") ?? ""))
    .sort()
}

function offset(day: string): number {
  return daysBetween(FIRST_DAY, day)
}

function fact(game: unknown, extras: Map<string, Extra>): Fact {
  const id = text(game, "header", "id") ?? text(game, "header", "uid")?.split("e:")[1] ?? ""
  const extra = extras.get(id)
  const [day, time] = easternClock(text(competition(game), "date") ?? "")
  const lines = bySide(game, (side) => list(side, "linescores").map((line) => number(line, "displayValue")))
  const ids = bySide(game, (side) => text(side, "id") ?? "")
  const ranks = bySide(game, (side) =>
    number(side, "rank") > 0 && number(side, "rank") < 99 ? number(side, "rank") : null,
  )
  const venue = (text(game, "gameInfo", "venue", "fullName") ?? extra?.venue)?.replace(/ \(.*\)$/, "")
  const city = text(game, "gameInfo", "venue", "address", "city") ?? extra?.city
  const state = text(game, "gameInfo", "venue", "address", "state") ?? extra?.state
  const attendance = number(game, "gameInfo", "attendance") || (extra?.attendance ?? 0)
  const note = text(game, "header", "gameNote") ?? extra?.note
  const stats = bySide(game, (side) => teamStats(game, text(side, "id") ?? ""))
  return {
    key: id,
    espnId: id,
    day,
    time,
    offset: 0,
    type: number(game, "header", "season", "type") === 3 ? 3 : 2,
    week: number(game, "header", "week"),
    teams: ids,
    score: bySide(game, (side) => number(side, "score")),
    lines,
    ...(lines[0].length > 4 ? { overtimes: lines[0].length - 4 } : {}),
    ...(get(competition(game), "neutralSite") ? { neutral: true } : {}),
    ...(get(competition(game), "conferenceCompetition") ? { conference: true } : {}),
    ...(venue ? { venue } : {}),
    ...(city ? { city: [city, state].filter(Boolean).join(", ") } : {}),
    tv: [
      ...new Set(
        list(competition(game), "broadcasts").flatMap((one) => text(one, "media", "shortName") ?? []),
      ),
    ],
    ...(ranks.some((rank) => rank !== null) ? { ranks } : {}),
    records: bySide(
      game,
      (side) =>
        text(
          list(side, "record").find((one) => text(one, "type") === "total"),
          "summary",
        ) ?? "",
    ),
    ...(attendance > 0 ? { attendance } : {}),
    ...(note ? { note } : {}),
    plays: reconcile(plays(game, ids), lines),
    ...(stats[0].length === 15 && stats[1].length === 15 ? { stats } : {}),
  }
}

function plays(game: unknown, ids: Pair<string>): ScoringFact[] {
  return list(game, "scoringPlays").map((play, index, all) => {
    const home = number(play, "homeScore") - number(all[index - 1], "homeScore")
    const away = number(play, "awayScore") - number(all[index - 1], "awayScore")
    const credited = text(play, "team", "id") === ids[0] ? 0 : 1
    const side = home === away ? credited : home > away ? 0 : 1
    const yards = Number(/(\d+) yd/i.exec(text(play, "text") ?? "")?.[1] ?? 0)
    return [
      number(play, "period", "number"),
      number(play, "clock", "value"),
      side,
      Math.max(home, away),
      kind(play),
      yards,
    ]
  })
}

/** The feed's play types in two letters. */
function kind(play: unknown): string {
  const type = text(play, "type", "text") ?? ""
  if (type.startsWith("Passing")) return "PT"
  if (type.startsWith("Rushing")) return "RT"
  if (type.startsWith("Field Goal")) return "FG"
  if (type === "Safety") return "SF"
  if (type.startsWith("Interception")) return "IR"
  if (type.startsWith("Fumble")) return "FR"
  if (type.startsWith("Kickoff")) return "KR"
  return "PR"
}

function teamStats(game: unknown, id: string): string[] {
  const team = list(game, "boxscore", "teams").find((one) => text(one, "team", "id") === id)
  return list(team, "statistics").map((one) => text(one, "displayValue") ?? "")
}

function result(game: unknown): LeagueResult {
  const [day] = easternClock(text(competition(game), "date") ?? "")
  const [home, away] = bySide(game, (side) => text(side, "id") ?? "")
  const [homeScore, awayScore] = bySide(game, (side) => number(side, "score"))
  // The championship game is between members but is not in the standings.
  const counts = get(competition(game), "conferenceCompetition") && !get(competition(game), "neutralSite")
  return [offset(day), home, away, homeScore, awayScore, counts ? 1 : 0]
}

function extrasOf2020(recordings: string): Map<string, Extra> {
  // Lists in this file are quoted and come last; every column read here is before them.
  const rows = csv(recordings, "derived/cfb_2020_espn_schedule_postponed_and_ncst.csv")
  return new Map(
    rows.map((row) => [
      row.id ?? "",
      {
        venue: row.venue_full_name ?? "",
        city: row.venue_address_city ?? "",
        state: row.venue_address_state ?? "",
        attendance: Number(row.attendance),
        note: row.notes_headline ?? "",
      },
    ]),
  )
}
