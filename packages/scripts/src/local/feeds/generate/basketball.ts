import type { Fact, LeagueResult, SeasonFile } from "../season-schema.ts"
import { archive } from "./archive.ts"
import { dayOf, espnIds, homeFirst, type Row, results } from "./kaggle.ts"
import { csv } from "./read.ts"

const setups = {
  "mens-basketball": {
    prefix: "M",
    season: 2019,
    dayZero: "2018-11-05",
    shift: 0,
    us: "1301",
    // The arena's name of today; it was PNC Arena then.
    court: "Lenovo Center",
    source:
      "Kaggle March Machine Learning Mania: 2018-19 season, NIT and the 2024 tournament; ESPN scoreboards of 2025 and 2026",
  },
  "womens-basketball": {
    prefix: "W",
    season: 2024,
    dayZero: "2023-11-06",
    shift: 2000,
    us: "3301",
    court: "Reynolds Coliseum",
    source:
      "Kaggle March Machine Learning Mania: 2023-24 season and tournament; ESPN scoreboards of the 2026 tournament",
  },
} as const

/** A whole recorded season with the conference's other results, from which its standings follow. */
export function basketball(sport: keyof typeof setups, dir: string, recordings: string): SeasonFile {
  const setup = setups[sport]
  const ids = espnIds(dir, recordings)
  const id = (kaggle: string) => ids.get(String(Number(kaggle) - setup.shift)) ?? fail(kaggle)
  const isAcc = (row: Record<string, string>) =>
    row.Season === String(setup.season) && row.ConfAbbrev === "acc"
  const members = csv(dir, `${setup.prefix}TeamConferences.csv`)
    .filter(isAcc)
    .map((row) => row.TeamID ?? "")
  const tournament = csv(dir, `${setup.prefix}ConferenceTourneyGames.csv`).filter(isAcc)
  const isTournament = (row: Row) =>
    tournament.some(
      (one) => one.DayNum === String(row.day) && one.WTeamID === row.winner && one.LTeamID === row.loser,
    )
  const regular = results(dir, `${setup.prefix}RegularSeasonCompactResults.csv`, setup.season)
  const post = [
    ...results(dir, `${setup.prefix}NCAATourneyCompactResults.csv`, setup.season),
    ...(setup.prefix === "M" ? results(dir, "MSecondaryTourneyCompactResults.csv", setup.season) : []),
  ]
  const cities = placeNames(dir, `${setup.prefix}GameCities.csv`, setup.season)
  const isOurs = (row: Row) => row.winner === setup.us || row.loser === setup.us
  const counts = (row: Row) =>
    members.includes(row.winner) && members.includes(row.loser) && !isTournament(row)
  const toFact =
    (type: 2 | 3) =>
    (row: Row): Fact => {
      const [home, away, score] = homeFirst(row)
      const city = cities.get(`${row.day} ${row.winner} ${row.loser}`)
      return {
        key: `${setup.season}-${row.day}`,
        day: dayOf(setup.dayZero, row.day),
        offset: row.day - 1,
        type,
        week: Math.floor((row.day - 1) / 7) + 1,
        teams: [id(home), id(away)],
        score,
        ...(row.overtimes ? { overtimes: row.overtimes } : {}),
        ...(row.at === "N" ? { neutral: true } : {}),
        ...(type === 2 && counts(row) ? { conference: true } : {}),
        ...(city ? { city } : {}),
        ...(home === setup.us && row.at !== "N" ? { venue: setup.court } : {}),
        ...(isTournament(row)
          ? { note: `ACC ${setup.prefix === "M" ? "Men's" : "Women's"} Basketball Tournament` }
          : {}),
        ...(type === 3
          ? {
              note:
                setup.prefix === "M" ? "National Invitation Tournament" : "Women's Basketball Championship",
            }
          : {}),
      }
    }
  const games = [...regular.filter(isOurs).map(toFact(2)), ...post.filter(isOurs).map(toFact(3))]
  return {
    sport,
    source: setup.source,
    baseDay: dayOf(setup.dayZero, 1),
    games: withRecords(games),
    archive: archive(sport, dir, recordings, ids),
    members: members.map(id).sort(),
    league: regular
      .filter((row) => !isOurs(row) && (members.includes(row.winner) || members.includes(row.loser)))
      .map((row): LeagueResult => {
        const [home, away, score] = homeFirst(row)
        return [row.day - 1, id(home), id(away), ...score, counts(row) ? 1 : 0]
      }),
  }
}

function fail(kaggle: string): never {
  throw new Error(`no ESPN id for Kaggle team ${kaggle}`)
}

/** Our record after each game; the opponents' are not in the file. */
function withRecords(games: Fact[]): Fact[] {
  const won = { yes: 0, no: 0 }
  return games.map((game) => {
    const us = game.teams[0] === "152" ? 0 : 1
    won[game.score[us] > game.score[us === 0 ? 1 : 0] ? "yes" : "no"] += 1
    const ours = `${won.yes}-${won.no}`
    return { ...game, records: us === 0 ? [ours, ""] : ["", ours] }
  })
}

function placeNames(dir: string, file: string, season: number): Map<string, string> {
  const cities = new Map(csv(dir, "Cities.csv").map((row) => [row.CityID, `${row.City}, ${row.State}`]))
  return new Map(
    csv(dir, file)
      .filter((row) => row.Season === String(season))
      .map((row) => [`${row.DayNum} ${row.WTeamID} ${row.LTeamID}`, cities.get(row.CityID) ?? ""]),
  )
}
