import type { Fact, Pair } from "../season-schema.ts"
import { dayOf, homeFirst, results } from "./kaggle.ts"
import { easternClock, get, json, list, number, text } from "./read.ts"

const US = "152"

const MEN_2024 = { season: 2024, dayZero: "2023-11-06", note: "Men's Basketball Championship" }

/** Games of other seasons, kept for the live replays: the run of 2024 and whatever has recorded period scores. */
export function archive(sport: string, dir: string, recordings: string, ids: Map<string, string>): Fact[] {
  if (sport === "womens-basketball") return women2026
  const run = results(dir, "MNCAATourneyCompactResults.csv", MEN_2024.season)
    .filter((row) => row.winner === "1301" || row.loser === "1301")
    .map((row): Fact => {
      const [home, away, score] = homeFirst(row)
      return {
        key: `2024-${row.day}`,
        day: dayOf(MEN_2024.dayZero, row.day),
        offset: 0,
        type: 3,
        teams: [ids.get(home) ?? "", ids.get(away) ?? ""],
        score,
        neutral: true,
        note: MEN_2024.note,
      }
    })
  return [...run, ...scoreboard(recordings), ...men]
}

/** Our game on the recorded ACC scoreboard, with halves. */
function scoreboard(recordings: string): Fact[] {
  const file = "aaronweldy__espn-openapi/mens_college_basketball_scoreboard_acc.json"
  return list(json(recordings, file), "events")
    .filter((event) => list(event, "competitions", 0, "competitors").some((side) => text(side, "id") === US))
    .map((event) => {
      const competition = get(event, "competitions", 0)
      const sides = list(competition, "competitors")
      const home = sides.find((side) => text(side, "homeAway") === "home")
      const away = sides.find((side) => text(side, "homeAway") === "away")
      const both = <T>(read: (side: unknown) => T): Pair<T> => [read(home), read(away)]
      const [day, time] = easternClock(text(event, "date") ?? "")
      const id = text(event, "id") ?? ""
      return {
        key: id,
        espnId: id,
        day,
        time,
        offset: 0,
        type: 2,
        teams: both((side) => text(side, "id") ?? ""),
        score: both((side) => number(side, "score")),
        lines: both((side) => list(side, "linescores").map((line) => number(line, "value"))),
        conference: true,
        venue: text(competition, "venue", "fullName") ?? "",
        city: "Atlanta, GA",
        tv: ["ACC Network"],
        records: both((side) => text(side, "records", 0, "summary") ?? ""),
        attendance: number(competition, "attendance"),
      }
    })
}

/** Read in public data by hand: event id, day, sides, score, venue. */
const men: Fact[] = [
  game("401724830", "2025-01-27", ["150", "152"], [74, 64], "Cameron Indoor Stadium", "Durham, NC"),
  game("401820719", "2026-02-03", ["2567", "152"], [83, 84], "Moody Coliseum", "Dallas, TX"),
  game("401820778", "2026-03-02", ["152", "150"], [64, 93], "Lenovo Center", "Raleigh, NC"),
]

const women2026: Fact[] = [
  {
    ...game("401856498", "2026-03-20", ["152", "2633"], [76, 61], "Crisler Center", "Ann Arbor, MI"),
    type: 3,
    lines: [
      [26, 14, 17, 19],
      [19, 10, 19, 13],
    ],
    neutral: true,
    tv: ["ESPN"],
    note: "Women's Basketball Championship - Regional 3 - 1st Round",
  },
  {
    ...game("401856542", "2026-03-22", ["130", "152"], [92, 63], "Crisler Center", "Ann Arbor, MI"),
    type: 3,
    lines: [
      [12, 16, 32, 32],
      [13, 12, 19, 19],
    ],
    tv: ["ABC"],
    note: "Women's Basketball Championship - Regional 3 - 2nd Round",
  },
]

function game(
  id: string,
  day: string,
  teams: Pair<string>,
  score: Pair<number>,
  venue: string,
  city: string,
): Fact {
  return { key: id, espnId: id, day, offset: 0, type: 2, teams, score, venue, city }
}
