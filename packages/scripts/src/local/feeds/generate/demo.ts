import { type Random, seeded } from "../random.ts"
import type { Fact, Pair, SeasonFile } from "../season-schema.ts"
import { halves, innings, sets } from "./demo-scores.ts"

/**
 * Fixtures of the sports nobody recorded. The schools are real, the games are not: every one carries `demo`, and the
 * feed says so in the event's notes.
 */
type Setup = {
  sport: SeasonFile["sport"]
  baseDay: string
  cycleDays: number
  /** Offsets in days and opponents: `@` away, `!` neutral, `*` conference game. A repeated offset is a doubleheader. */
  fixtures: string
  times: { weekday: string; weekend: string }
  venue: string
  score: (random: Random, index: number) => Pick<Fact, "score" | "lines" | "overtimes" | "shootout">
}

const ACC: Record<string, string> = {
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

export const baseball = (): SeasonFile =>
  demo({
    sport: "baseball",
    baseDay: "2026-10-09",
    cycleDays: 70,
    // Three-game series at weekends, one game in the week, a Saturday doubleheader after a rained-out Friday.
    fixtures:
      "0 CAMP;1 CAMP;2 CAMP;5 UNCW;7 !JMU;9 LIB;12 @ECU;14 *WAKE;15 *WAKE;16 *WAKE;19 UNCG;22 @*DUKE;22 @*DUKE;23 @*DUKE;26 ELON;28 *FSU;29 *FSU;30 *FSU;33 @UNCW;35 @*CLEM;36 @*CLEM;37 @*CLEM;40 APP;42 *GT;43 *GT;44 *GT;47 CHAR;49 @*UNC;50 @*UNC;51 @*UNC;54 ECU;56 *LOU;57 *LOU;58 *LOU;61 @CAMP;63 @*UVA;64 @*UVA;65 @*UVA",
    times: { weekday: "18:30", weekend: "14:00" },
    venue: "Doak Field at Dail Park",
    score: (random, index) => innings(random, 9, index % 11 === 4),
  })

export const softball = (): SeasonFile =>
  demo({
    sport: "softball",
    baseDay: "2026-10-09",
    cycleDays: 70,
    fixtures:
      "1 ELON;1 HPU;5 UNCG;8 *VT;9 *VT;10 *VT;13 @ECU;15 @*LOU;16 @*LOU;17 @*LOU;20 CAMP;22 *PITT;23 *PITT;24 *PITT;27 APP;29 @*UNC;30 @*UNC;31 @*UNC;34 @CHAR;36 *ND;37 *ND;38 *ND;43 @*FSU;44 @*FSU;45 @*FSU;48 ECU;50 *BC;51 *BC;52 *BC;55 !LIB;57 @*DUKE;58 @*DUKE;59 @*DUKE",
    times: { weekday: "18:00", weekend: "13:00" },
    venue: "Curtis & Jacqueline Dail Softball Stadium",
    score: (random, index) => innings(random, 7, index % 9 === 5),
  })

export const volleyball = (): SeasonFile =>
  demo({
    sport: "volleyball",
    baseDay: "2026-09-25",
    cycleDays: 91,
    fixtures:
      "0 ELON;1 SC;7 @ECU;8 !GEO;14 APP;19 UNCW;21 *UNC;23 *DUKE;28 @*CLEM;30 @*GT;35 *VT;37 *UVA;42 @*LOU;44 @*ND;49 *PITT;51 *SYR;54 @*WAKE;58 *FSU;63 *MIA;65 @*BC;70 @*STAN;72 @*CAL;75 *SMU;80 @*UNC",
    times: { weekday: "19:00", weekend: "14:00" },
    venue: "Reynolds Coliseum",
    score: (random) => sets(random),
  })

export const soccer = (sport: "mens-soccer" | "womens-soccer"): SeasonFile =>
  demo({
    sport,
    baseDay: sport === "mens-soccer" ? "2026-09-24" : "2026-09-25",
    cycleDays: 98,
    fixtures:
      sport === "mens-soccer"
        ? "0 ELON;4 DAV;8 *VT;12 @UNCW;15 @*UVA;19 CAMP;22 *DUKE;26 !LIB;29 @*LOU;33 HPU;36 *SYR;43 @*WAKE;50 *CLEM;57 @*UNC;61 JMU;64 *PITT;71 @*ND;78 !*SMU"
        : "0 CAMP;3 @ECU;7 UNCW;10 APP;14 *WAKE;20 @*PITT;24 *SYR;28 @*BC;34 *FSU;38 @CHAR;42 *GT;48 @*CLEM;52 *LOU;56 @*DUKE;62 *ND;66 *UNC;70 @*VT;77 !*STAN",
    times: { weekday: "19:00", weekend: "17:00" },
    venue: "Dail Soccer Field",
    score: (random, index) => halves(random, index === 17),
  })

function demo(setup: Setup): SeasonFile {
  const fixtures = setup.fixtures.split(";").map((one) => {
    const [at = "", code = ""] = one.split(" ")
    return [at, code] as const
  })
  const games = fixtures.map(([at, code], index): Fact => {
    const offset = Number(at)
    const opponent = ACC[code.replace(/[@!*]/g, "")] ?? others[code.replace(/[@!*]/g, "")]
    if (!opponent) throw new Error(`unknown opponent ${code}`)
    const day = new Date(Date.parse(setup.baseDay) + offset * 86_400_000).toISOString().slice(0, 10)
    const isSecond = fixtures[index - 1]?.[0] === at
    const weekend = [0, 6].includes(new Date(day).getUTCDay())
    const teams: Pair<string> = code.includes("@") ? [opponent, "152"] : ["152", opponent]
    return {
      key: `${setup.sport}-${index}`,
      day,
      time: isSecond ? "18:30" : weekend ? setup.times.weekend : setup.times.weekday,
      offset,
      type: 2,
      teams,
      ...setup.score(seeded(`${setup.sport} ${index} score`), index),
      ...(code.includes("!") ? { neutral: true, city: "Charlotte, NC" } : {}),
      ...(code.includes("*") ? { conference: true } : {}),
      ...(code.includes("@") || code.includes("!") ? {} : { venue: setup.venue, city: "Raleigh, NC" }),
      tv: [index % 3 === 0 ? "ACC Network" : "ACCNX"],
      demo: true,
    }
  })
  return {
    sport: setup.sport,
    source: "Demo fixtures written for this project. Schools are real, games and results are not.",
    cycleDays: setup.cycleDays,
    baseDay: setup.baseDay,
    games,
    archive: [],
    members: ["152", ...Object.values(ACC)].sort(),
    league: [],
  }
}
