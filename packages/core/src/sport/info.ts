import * as v from "valibot"

/** How a game is counted; it decides what `period`, `linescores` and a tie mean. */
export type Family =
  | "football"
  | "basketball"
  | "baseball"
  | "softball"
  | "volleyball"
  | "soccer"
  | "hockey"
  | "lacrosse"

/** What one of our teams plays, and where the feeds keep it. */
export type SportConfig = {
  name: string
  family: Family
  /** ESPN's path, `sport/league`. */
  espn: string
  /** Id of the conference (ACC) for `groups=`, where one is known. Ids differ by sport. */
  espnGroup?: string
  /** ESPN's path of the whole division for `groups=`, needed because a bare scoreboard is only a ranked subset. */
  espnDivision?: string
  /** NCAA path, `sport/division`. */
  ncaa?: string
  /** Regulation length in periods. */
  periods: number
  /** Basketball seasons are named by the year they end in, autumn and spring sports by their own year. */
  seasonNamedByEnd: boolean
}

/**
 * Every sport the hub follows. A new sport is a new row: nothing else in the code lists them.
 * Team ids are not here on purpose: they differ by sport (152 in football, 95 in baseball) and are
 * resolved from the feed's team list, then stored.
 */
export const sports = {
  football: {
    name: "Football",
    family: "football",
    espn: "football/college-football",
    espnGroup: "1",
    espnDivision: "80",
    ncaa: "football/fbs",
    periods: 4,
    seasonNamedByEnd: false,
  },
  "mens-basketball": {
    name: "Men's Basketball",
    family: "basketball",
    espn: "basketball/mens-college-basketball",
    espnGroup: "2",
    espnDivision: "50",
    ncaa: "basketball-men/d1",
    periods: 2,
    seasonNamedByEnd: true,
  },
  "womens-basketball": {
    name: "Women's Basketball",
    family: "basketball",
    espn: "basketball/womens-college-basketball",
    espnGroup: "2",
    espnDivision: "50",
    ncaa: "basketball-women/d1",
    periods: 4,
    seasonNamedByEnd: true,
  },
  baseball: {
    name: "Baseball",
    family: "baseball",
    espn: "baseball/college-baseball",
    ncaa: "baseball/d1",
    periods: 9,
    seasonNamedByEnd: false,
  },
  softball: {
    name: "Softball",
    family: "softball",
    espn: "baseball/college-softball",
    ncaa: "softball/d1",
    periods: 7,
    seasonNamedByEnd: false,
  },
  volleyball: {
    name: "Volleyball",
    family: "volleyball",
    espn: "volleyball/womens-college-volleyball",
    ncaa: "volleyball-women/d1",
    periods: 5,
    seasonNamedByEnd: false,
  },
  "mens-soccer": {
    name: "Men's Soccer",
    family: "soccer",
    espn: "soccer/usa.ncaa.m.1",
    ncaa: "soccer-men/d1",
    periods: 2,
    seasonNamedByEnd: false,
  },
  "womens-soccer": {
    name: "Women's Soccer",
    family: "soccer",
    espn: "soccer/usa.ncaa.w.1",
    ncaa: "soccer-women/d1",
    periods: 2,
    seasonNamedByEnd: false,
  },
} as const satisfies Record<string, SportConfig>

export type Sport = keyof typeof sports
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are its type
export const sportIds = Object.keys(sports) as Sport[]
export const Sport = v.pipe(
  v.picklist(sportIds, `must be one of ${sportIds.join(", ")}`),
  v.metadata({ ref: "Sport" }),
)

/** The row as plain `SportConfig`, so that optional members can be asked for. */
export function sportConfig(sport: Sport): SportConfig {
  return sports[sport]
}

/** Which of our sports an ESPN league path is, if any: `basketball/mens-college-basketball` → `mens-basketball`. */
export function sportOfEspn(path: string): Sport | undefined {
  return sportIds.find((id) => sports[id].espn === path)
}

/** The season an instant's Eastern day belongs to, as the feeds number it. */
export function seasonOf(sport: Sport, easternDay: string): number {
  const [year = 0, month = 1] = easternDay.split("-").map(Number)
  const { seasonNamedByEnd, family } = sportConfig(sport)
  if (seasonNamedByEnd) return month >= 7 ? year + 1 : year
  const isBowlMonth = (family === "football" || family === "volleyball" || family === "soccer") && month === 1
  return isBowlMonth ? year - 1 : year
}
