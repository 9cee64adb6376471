import { sportName } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { Moment } from "../../lib/time.ts"
import type { Game, GameSide } from "../../lib/types.ts"
import { statusText, whenText } from "./status.ts"

/** Volleyball's score is sets, a shoot-out does not change the score: has this side a number to show? */
export function hasScore(game: Game): boolean {
  return game.home.score !== null && game.away.score !== null
}

/** Ours and theirs, wherever the game is played. */
export function sides(game: Game): { us: GameSide; them: GameSide } {
  return game.isHomeGame ? { us: game.home, them: game.away } : { us: game.away, them: game.home }
}

/** The school alone where the feed tells it apart from the team's full name. */
export function schoolName(side: GameSide): string {
  return side.location ?? side.name
}

export function isOurs(game: Game, side: GameSide): boolean {
  return side.teamId === game.teamId
}

/** An ended game's side that did not win is muted; a tie mutes neither. */
export function isLoser(game: Game, side: GameSide): boolean {
  const other = side === game.home ? game.away : game.home
  return other.winner && !side.winner
}

/** `vs`, or `at` in the other's house. Neutral ground is `vs` too. */
export function preposition(game: Game): "vs" | "at" {
  return game.isHomeGame || game.neutralSite ? "vs" : "at"
}

/** Our result of an ended game. */
export function resultLetter(game: Game): "W" | "L" | "T" | null {
  if (game.status !== "final" && game.status !== "forfeit") return null
  const { us, them } = sides(game)
  if (us.winner || them.winner) return us.winner ? "W" : "L"
  if (us.score === null || them.score === null) return null
  return us.score === them.score ? "T" : us.score > them.score ? "W" : "L"
}

/** Words that change a fan's plans. Others ("Parents' weekend") may be cut off at the end of the line. */
const pressing = /doubleheader|makeup|made up|resum|delay|game \d/i

/** The row's one muted line: where to watch, where it is, what else; what changes plans comes first. */
export function noteText(game: Game, withSport: boolean): string {
  const isAhead = game.status === "scheduled" || game.status === "live" || game.status === "delayed"
  const note = game.notes[0] ?? null
  const isPressing = note !== null && pressing.test(note)
  return dotted([
    withSport && sportName(game.sport),
    isPressing && note,
    tournamentText(game),
    isAhead && watchText(game),
    placeText(game),
    !isPressing && note !== game.tournament?.name && note,
  ])
}

function placeText(game: Game): string | null {
  if (!game.neutralSite) return game.venue
  const place = game.venue ?? game.city
  return place ? `${place} (neutral)` : "Neutral site"
}

export function tournamentText(game: Game): string | null {
  return game.tournament ? dotted([game.tournament.name, game.tournament.round]) : null
}

/** Television first, else the stream. */
export function watchText(game: Game): string | null {
  const screen =
    game.broadcasts.find(({ kind }) => kind === "tv") ?? game.broadcasts.find(({ kind }) => kind === "stream")
  return game.tvChannel ?? screen?.name ?? null
}

/** The whole row as one sentence, for those who hear it. */
export function spokenRow(game: Game, moment: Moment): string {
  const { main, sub, tone } = statusText(game, moment)
  const joint = game.neutralSite ? "versus" : "at"
  const names = hasScore(game)
    ? `${spokenSide(game.away)} ${game.away.score} ${joint} ${spokenSide(game.home)} ${game.home.score}`
    : `${spokenSide(game.away)} ${joint} ${spokenSide(game.home)}`
  const state =
    game.status === "scheduled"
      ? whenText(game, moment)
      : `${tone === "live" ? "live, " : ""}${spokenStatus(main)}`
  return `${sportName(game.sport)}: ${names}, ${[state, game.status === "scheduled" ? null : sub].filter(Boolean).join(", ")}`
}

function spokenSide(side: GameSide): string {
  if (side.seed !== null) return `${schoolName(side)}, seeded ${side.seed},`
  return side.rank === null ? schoolName(side) : `number ${side.rank} ${schoolName(side)}`
}

/** Before a name: `(3)` for a tournament's seed, which says more there than `24`, the poll's rank. */
export function placeBefore({ seed, rank }: Pick<GameSide, "seed" | "rank">): string | null {
  if (seed !== null) return `(${seed})`
  return rank === null ? null : String(rank)
}

const abbreviations: Record<string, string> = {
  Ppd: "postponed",
  Canc: "cancelled",
  Susp: "suspended",
  Delay: "delayed",
  Half: "half-time",
  HT: "half-time",
}

function spokenStatus(main: string): string {
  return abbreviations[main] ?? main
}
