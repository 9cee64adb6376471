import { familyOf } from "../../lib/sport.ts"

/** Box score labels in words; those that mean something else in one table are said with it. */
const words: Record<string, string> = {
  "C/ATT": "Completions",
  YDS: "Yards",
  TD: "Touchdowns",
  INT: "Interceptions",
  SACKS: "Sacks",
  CAR: "Carries",
  LONG: "Longest",
  LNG: "Longest",
  REC: "Receptions",
  TOT: "Tackles",
  SOLO: "Solo tackles",
  TFL: "Tackles for loss",
  PD: "Passes defended",
  "QB HUR": "Hurries",
  FUM: "Fumbles",
  LOST: "Lost",
  FG: "Field goals",
  XP: "Extra points",
  PTS: "Points",
  NO: "Number",
  TB: "Touchbacks",
  "In 20": "Inside the 20",
  MIN: "Minutes",
  REB: "Rebounds",
  OREB: "Offensive rebounds",
  DREB: "Defensive rebounds",
  AST: "Assists",
  STL: "Steals",
  BLK: "Blocks",
  TO: "Turnovers",
  PF: "Fouls",
  "3PT": "Three-pointers",
  FT: "Free throws",
  AB: "At bats",
  "H-AB": "Hits-at bats",
  R: "Runs",
  H: "Hits",
  RBI: "Runs batted in",
  HR: "Home runs",
  BB: "Walks",
  K: "Strikeouts",
  IP: "Innings",
  ER: "Earned runs",
  "PC-ST": "Pitches-strikes",
  PC: "Pitches",
  "#P": "Pitches seen",
  G: "Goals",
  A: "Assists",
  SH: "Shots",
  SOG: "Shots on goal",
  FC: "Fouls",
  SV: "Saves",
  GA: "Goals against",
  SA: "Service aces",
  B: "Blocks",
  D: "Digs",
  "players.K": "Kills",
  "passing.SACKS": "Times sacked",
  "punting.NO": "Punts",
  "kickReturns.NO": "Returns",
  "puntReturns.NO": "Returns",
  "fumbles.REC": "Recovered",
}

/** `YDS` → `Yards`; a label nobody explained stays as the source prints it. */
export function columnWords(category: string, column: string): string {
  return words[`${category}.${column}`] ?? words[column] ?? column
}

/** `puntReturns` → `Punt returns`; the one table of basketball and volleyball is named by what it is. */
export function categoryWords(category: string, sport: string): string {
  if (category === "players") return familyOf(sport) === "volleyball" ? "On the court" : "On the floor"
  if (category === "field") return "In the field"
  const spaced = category.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
