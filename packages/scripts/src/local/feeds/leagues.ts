import { type Family, type Sport, sportConfig, sportIds } from "@hub/core/sport/info"

/** A league as ESPN names it. The words and numbers are those of recorded payloads where there are any. */
export type League = {
  sport: Sport
  family: Family
  /** `football/college-football`. */
  path: string
  slug: string
  /** `s:20~l:23`. */
  uid: string
  id: string
  name: string
  abbreviation: string
  sportName: string
  /** Regulation periods. */
  periods: number
  /** Season type of the regular season: 2, but a five-digit number in soccer. */
  regularSeason: number
  /** Added to a school's id to make its team id here: ids differ by sport, and most of these are unknown. */
  idShift: number
  /** Our team's recorded id. */
  ourId: string
  ourAbbreviation: string
  /** Ids of the conference and of the whole division for `groups=`. */
  groups: { conference: string; division: string } | null
  /** Women's rosters come without weights. */
  women: boolean
  /** Position of the league in synthetic ids; never reorder. */
  index: number
}

type Facts = Pick<League, "uid" | "name" | "abbreviation" | "idShift" | "ourId"> & Partial<League>

const facts: Record<Sport, Facts> = {
  football: {
    uid: "s:20~l:23",
    name: "NCAA - Football",
    abbreviation: "NCAAF",
    idShift: 0,
    ourId: "152",
    groups: { conference: "1", division: "80" },
  },
  "mens-basketball": {
    uid: "s:40~l:41",
    name: "NCAA Men's Basketball",
    abbreviation: "NCAAM",
    idShift: 0,
    ourId: "152",
    ourAbbreviation: "NCSU",
    groups: { conference: "2", division: "50" },
  },
  "womens-basketball": {
    uid: "s:40~l:54",
    name: "NCAA Women's Basketball",
    abbreviation: "NCAAW",
    idShift: 0,
    ourId: "152",
    ourAbbreviation: "NCSU",
    groups: { conference: "2", division: "50" },
    women: true,
  },
  baseball: { uid: "s:1~l:14", name: "NCAA Baseball", abbreviation: "NCAA", idShift: 20_000, ourId: "95" },
  softball: {
    uid: "s:1~l:102",
    name: "NCAA Softball",
    abbreviation: "SOFT",
    idShift: 30_000,
    ourId: "507",
    women: true,
  },
  volleyball: {
    uid: "s:400~l:402",
    name: "NCAA Women's Volleyball",
    abbreviation: "NCAAVBW",
    idShift: 0,
    ourId: "152",
    women: true,
  },
  "mens-soccer": {
    uid: "s:600~l:3925",
    name: "NCAA Men's Soccer",
    abbreviation: "NCAAM",
    idShift: 40_000,
    ourId: "5642",
    regularSeason: 13846,
  },
  // Our women's soccer id was never recorded: this one is invented, and different from the men's on purpose.
  "womens-soccer": {
    uid: "s:600~l:3926",
    name: "NCAA Women's Soccer",
    abbreviation: "NCAAW",
    idShift: 50_000,
    ourId: "50152",
    regularSeason: 13847,
    women: true,
  },
}

const sportNames: Record<string, string> = {
  football: "Football",
  basketball: "Basketball",
  baseball: "Baseball",
  volleyball: "Volleyball",
  soccer: "Soccer",
}

export const leagues: readonly League[] = sportIds.map((sport, index) => {
  const config = sportConfig(sport)
  const [kind = "", slug = ""] = config.espn.split("/")
  return {
    sport,
    family: config.family,
    path: config.espn,
    slug,
    id: facts[sport].uid.split("~l:")[1] ?? "",
    sportName: sportNames[kind] ?? kind,
    periods: config.periods,
    regularSeason: 2,
    ourAbbreviation: "NCST",
    groups: null,
    women: false,
    index,
    ...facts[sport],
  }
})

const byPath = new Map(leagues.map((league) => [league.path, league]))
const byNcaa = new Map(leagues.map((league) => [sportConfig(league.sport).ncaa, league]))

export function leagueOfPath(path: string): League | undefined {
  return byPath.get(path)
}

/** `basketball-men/d1` → the men's basketball league. */
export function leagueOfNcaa(path: string): League | undefined {
  return byNcaa.get(path)
}

export function leagueOf(sport: Sport): League {
  const league = leagues.find((one) => one.sport === sport)
  if (!league) throw new RangeError(`no league of ${sport}`)
  return league
}
