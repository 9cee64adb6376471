import { type Random, seeded } from "../random.ts"
import type { Fact, Pair, SeasonFile } from "../season-schema.ts"
import { demoLeague } from "./demo-league.ts"
import { halves, innings, sets } from "./demo-scores.ts"

/**
 * Fixtures of the sports nobody recorded. The schools are real, the games are not: every one carries `demo`, and the
 * feed says so in the event's notes.
 */
type Setup = {
  sport: SeasonFile["sport"]
  baseDay: string
  /**
   * Offsets in days and opponents: `@` away, `!` neutral, `*` conference game, `=` the conference's tournament, `+` the
   * national one, `?` postponed, `x` cancelled, `~` suspended overnight. A repeated offset is a doubleheader.
   */
  fixtures: string
  times: { weekday: string; weekend: string }
  venue: string
  /** What the postseason is called. */
  tournament: string
  score: (random: Random, index: number) => Score
}

type Score = Pick<Fact, "score" | "lines" | "overtimes" | "shootout">

export const ACC: Record<string, string> = {
  BC: "103",
  CAL: "25",
  CLEM: "228",
  DUKE: "150",
  FSU: "52",
  GT: "59",
  LOU: "97",
  MIA: "2390",
  UNC: "153",
  ND: "87",
  PITT: "221",
  SMU: "2567",
  STAN: "24",
  SYR: "183",
  UVA: "258",
  VT: "259",
  WAKE: "154",
}
const others: Record<string, string> = {
  ECU: "151",
  UNCW: "350",
  CAMP: "2097",
  ELON: "2210",
  CHAR: "2429",
  APP: "2026",
  WCU: "2717",
  UNCG: "2430",
  LIB: "2335",
  JMU: "256",
  HPU: "2272",
  DAV: "2166",
  SC: "2579",
  GEO: "46",
}

/** From mid-February: weekends of three, one game in the week, a doubleheader after a rained-out Friday. */
export const baseball = (): SeasonFile =>
  demo({
    sport: "baseball",
    baseDay: "2026-02-13",
    fixtures:
      "0 CAMP;1 CAMP;2 CAMP;4 UNCW;7 !JMU;8 !LIB;9 !SC;11 ECU;14 ELON;15 ELON;16 ELON;18 @UNCG;21 *WAKE;22 *WAKE;23 *WAKE;26 LIB?;28 @*DUKE;29 @*DUKE;30 @*DUKE;32 APP;35 *FSU?;36 *FSU;36 *FSU;37 *FSU;40 LIB;42 @*CLEM;43 @*CLEM;44 @*CLEM;47 CHAR;49 *GT;50 *GT~;51 *GT;53 @ECU;56 @*UNC;57 @*UNC;58 @*UNC;60 @UNCW;63 *LOU;64 *LOU;65 *LOU;67 CAMPx;70 @*UVA;71 @*UVA;72 @*UVA;77 *MIA;78 *MIA;79 *MIA;81 WCU;84 @*PITT;85 @*PITT;86 @*PITT;89 UNCG;91 *ND;92 *ND;93 *ND;97 !GT=;98 !CLEM=;99 !WAKE=;105 SC+;106 ECU+;107 SC+",
    times: { weekday: "18:30", weekend: "14:00" },
    venue: "Doak Field at Dail Park",
    tournament: "Baseball Championship",
    score: (random, index) => innings(random, 9, index % 11 === 4),
  })

export const softball = (): SeasonFile =>
  demo({
    sport: "softball",
    baseDay: "2026-02-12",
    fixtures:
      "0 ELON;1 HPU;2 LIB;5 UNCG;8 !JMU;9 !CHAR;10 !SC;13 @ECU;15 CAMP;16 CAMP;22 *VT;23 *VT;24 *VT;27 APP;29 @*LOU;30 @*LOU;31 @*LOU;34 UNCWx;36 *PITT;37 *PITT~;38 *PITT;41 ELON;43 @*UNC;44 @*UNC;45 @*UNC;48 @CHAR;50 *ND;51 *ND;52 *ND;55 ECU;57 @*FSU;58 @*FSU;59 @*FSU;62 LIB;64 *BC?;65 *BC;65 *BC;66 *BC;71 @*DUKE;72 @*DUKE;73 @*DUKE;78 *CLEM;79 *CLEM;80 *CLEM;83 !VT=;84 !FSU=;92 SC+;93 UNCG+",
    times: { weekday: "18:00", weekend: "13:00" },
    venue: "Curtis & Jacqueline Dail Softball Stadium",
    tournament: "Softball Championship",
    score: (random, index) => innings(random, 7, index % 9 === 5),
  })

export const volleyball = (): SeasonFile =>
  demo({
    sport: "volleyball",
    baseDay: "2026-08-28",
    fixtures:
      "0 ELON;1 SC;7 @ECU;8 !GEO;14 APP;15 UNCW;20 CHARx;26 *UNC;28 *DUKE;33 @*CLEM;35 @*GT;40 *VT;42 *UVA;47 @*LOU;49 @*ND;54 *PITT;56 *SYR;59 @*WAKE;63 *FSU?;64 *FSU;68 *MIA;70 @*BC;75 @*STAN;77 @*CAL;80 *SMU;84 @*DUKE;89 @*UNC;91 *WAKE;97 JMU+",
    times: { weekday: "19:00", weekend: "14:00" },
    venue: "Reynolds Coliseum",
    tournament: "Volleyball Championship",
    score: (random) => sets(random),
  })

export const soccer = (sport: "mens-soccer" | "womens-soccer"): SeasonFile =>
  demo({
    sport,
    baseDay: sport === "mens-soccer" ? "2026-08-20" : "2026-08-13",
    fixtures:
      sport === "mens-soccer"
        ? "0 ELON;4 DAV;8 !LIB;12 @UNCW;18 JMU;22 *VT;26 CAMP;29 @*UVA;36 *DUKE;40 HPU?;41 HPU;43 @*LOU;50 *SYR;54 CHARx;57 @*WAKE;64 *CLEM;71 @*UNC;76 !SMU=;80 !PITT=;91 LIB+;94 ELON+;101 GEO+"
        : "0 CAMP;3 @ECU;7 UNCW;10 APP;14 !SC;17 CHAR;21 ELONx;28 *WAKE;35 @*PITT;38 *SYR;42 @*BC;45 *FSU?;46 *FSU;49 *GT;56 @*CLEM;59 *LOU;63 @*DUKE;66 *ND;70 @*VT;73 *UNC;77 !@STAN=;92 UNCW+;98 GEO+",
    times: { weekday: "19:00", weekend: "17:00" },
    venue: "Dail Soccer Field",
    tournament: `${sport === "mens-soccer" ? "Men's" : "Women's"} Soccer Championship`,
    score: (random, index) => halves(random, index === (sport === "mens-soccer" ? 17 : 20)),
  })

function demo(setup: Setup): SeasonFile {
  const fixtures = setup.fixtures.split(";").map((one) => {
    const [at = "", code = ""] = one.split(" ")
    return [at, code] as const
  })
  const games = fixtures.map(([at, code], index) => {
    const isLast = stageOf(fixtures[index + 1]?.[1] ?? "") !== stageOf(code)
    return toFact(setup, code, {
      index,
      offset: Number(at),
      isSecond: at === fixtures[index - 1]?.[0],
      isLast,
    })
  })
  return {
    sport: setup.sport,
    source: "Demo fixtures written for this project. Schools are real, games and results are not.",
    baseDay: setup.baseDay,
    games,
    archive: [],
    members: ["152", ...Object.values(ACC)].sort(),
    league: demoLeague(setup.sport, games, Object.values(ACC), (random) => setup.score(random, 0).score),
  }
}

/** `isSecond` of a doubleheader; `isLast` of its stage, which a knock-out loses. */
type Place = { index: number; offset: number; isSecond: boolean; isLast: boolean }

function stageOf(code: string): "ACC" | "NCAA" | undefined {
  if (code.includes("=")) return "ACC"
  return code.includes("+") ? "NCAA" : undefined
}

function toFact(setup: Setup, code: string, { index, offset, isSecond, isLast }: Place): Fact {
  const letters = code.replace(/[^A-Z]/g, "")
  const opponent = ACC[letters] ?? others[letters]
  if (!opponent) throw new Error(`unknown opponent ${code}`)
  const day = new Date(Date.parse(setup.baseDay) + offset * 86_400_000).toISOString().slice(0, 10)
  const weekend = [0, 6].includes(new Date(day).getUTCDay())
  const has = (mark: string) => code.includes(mark)
  const teams: Pair<string> = has("@") ? [opponent, "152"] : ["152", opponent]
  const called = has("?") ? "postponed" : has("x") ? "cancelled" : has("~") ? "suspended" : undefined
  const isPlayed = called === undefined || called === "suspended"
  const stage = stageOf(code)
  const wins = stage ? !isLast : seeded(`${setup.sport} ${index} luck`).chance(0.72)
  return {
    key: `${setup.sport}-${index}`,
    day,
    time: isSecond ? "18:30" : weekend ? setup.times.weekend : setup.times.weekday,
    offset,
    type: has("+") ? 3 : 2,
    teams,
    ...(isPlayed ? scoreFor(setup, index, teams, wins, stage !== undefined) : { score: [0, 0] }),
    ...(has("!") ? { neutral: true, city: "Charlotte, NC" } : {}),
    ...(has("*") ? { conference: true } : {}),
    ...(has("@") || has("!") ? {} : { venue: setup.venue, city: "Raleigh, NC" }),
    tv: [index % 3 === 0 ? "ACC Network" : "ACCNX"],
    ...(stage ? { note: `${stage} ${setup.tournament}` } : {}),
    ...(called ? { called } : {}),
    demo: true,
  }
}

/** Scores are drawn until one fits: a demo team is a good one, and whoever is in a knock-out won the round before. */
function scoreFor(
  setup: Setup,
  index: number,
  teams: Pair<string>,
  wins: boolean,
  isDecided: boolean,
): Score {
  const us = teams[0] === "152" ? 0 : 1
  const draws = Array.from({ length: 60 }, (_, attempt) =>
    setup.score(seeded(`${setup.sport} ${index} score ${attempt}`), index),
  )
  const fits = ({ score, shootout }: Score) => {
    const margin = score[us] - score[us === 0 ? 1 : 0]
    return shootout !== undefined || (margin === 0 ? !isDecided && index % 6 === 3 : margin > 0 === wins)
  }
  const found = draws.find(fits)
  if (!found) throw new Error(`no score for ${setup.sport} ${index}`)
  return found
}
