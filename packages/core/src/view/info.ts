import * as v from "valibot"
import { Correction, Detail, Info as Game } from "../game/info.ts"
import { Headline } from "../news/info.ts"
import { Info as Player } from "../player/info.ts"
import { Info as Ranking } from "../ranking/info.ts"
import { Info as Standing, Tie } from "../standing/info.ts"
import { SeasonLine } from "../stat/info.ts"
import { Info as Team } from "../team/info.ts"

/** The pages of the hub as data. Each is one snapshot: one GetItem, one body, one stored ETag. */
export const Home = v.pipe(
  v.object({
    live: v.array(Game),
    today: v.array(Game),
    next: v.array(Game),
    latest: v.array(Game),
    headlines: v.array(Headline),
  }),
  v.metadata({ ref: "Home" }),
)
export type Home = v.InferOutput<typeof Home>

export const Scoreboard = v.pipe(
  v.object({
    /** Eastern day. */
    day: v.pipe(v.string(), v.isoDate()),
    games: v.array(Game),
    /** The nearest days with a game on either side, for one-tap paging over empty days. */
    previousDay: v.nullable(v.string()),
    nextDay: v.nullable(v.string()),
  }),
  v.metadata({ ref: "Scoreboard" }),
)
export type Scoreboard = v.InferOutput<typeof Scoreboard>

export const MonthSchedule = v.pipe(
  v.object({
    /** Eastern month, `2026-11`. */
    month: v.string(),
    /** Of all our sports, oldest first. */
    games: v.array(Game),
    /** The nearest months with a game on either side. */
    previousMonth: v.nullable(v.string()),
    nextMonth: v.nullable(v.string()),
  }),
  v.metadata({ ref: "MonthSchedule" }),
)
export type MonthSchedule = v.InferOutput<typeof MonthSchedule>

export const GamePage = v.pipe(
  v.object({ game: Game, detail: v.nullable(Detail), corrections: v.array(Correction) }),
  v.metadata({ ref: "GamePage" }),
)
export type GamePage = v.InferOutput<typeof GamePage>

export const TeamPage = v.pipe(
  v.object({
    team: Team,
    next: v.nullable(Game),
    last: v.nullable(Game),
    /** Results of the last five, newest first. */
    form: v.array(v.picklist(["W", "L", "T"])),
    standing: v.nullable(Standing),
  }),
  v.metadata({ ref: "TeamPage" }),
)
export type TeamPage = v.InferOutput<typeof TeamPage>

export const Roster = v.pipe(
  v.object({ team: Team, players: v.array(Player) }),
  v.metadata({ ref: "Roster" }),
)
export type Roster = v.InferOutput<typeof Roster>

export const Schedule = v.pipe(
  v.object({ team: Team, season: v.number(), games: v.array(Game) }),
  v.metadata({ ref: "Schedule" }),
)
export type Schedule = v.InferOutput<typeof Schedule>

export const TeamStats = v.pipe(
  v.object({ team: Team, season: v.number(), games: v.number(), lines: v.array(SeasonLine) }),
  v.metadata({ ref: "TeamStats" }),
)
export type TeamStats = v.InferOutput<typeof TeamStats>

export const Standings = v.pipe(
  v.object({
    sport: v.string(),
    season: v.number(),
    /** Ours, to be found in the rows; null for a sport the hub has not read yet. */
    teamId: v.nullable(v.string()),
    rows: v.array(Standing),
    /** Level teams and the rule that puts them in their order. */
    ties: v.array(Tie),
  }),
  v.metadata({ ref: "Standings" }),
)
export type Standings = v.InferOutput<typeof Standings>

export const Rankings = v.pipe(
  v.object({ sport: v.string(), polls: v.array(Ranking) }),
  v.metadata({ ref: "Rankings" }),
)
export type Rankings = v.InferOutput<typeof Rankings>
