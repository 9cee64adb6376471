import type { Game } from "@hub/core/game"
import type { GameSide } from "@hub/core/game/info"
import { Sport, sportConfig } from "@hub/core/sport/info"
import * as v from "valibot"
import { channels, contextOf, fixture, nameOf, placeText, resultText, scoreText } from "../words.ts"
import { clip, left, right, WIDTH } from "./layout.ts"
import { clockTime } from "./time.ts"

const STATUS = 14

/** When it begins, how far it is, or how it ended: `7:00 PM`, `● 4:12 - 3rd`, `Final/OT`. */
export function statusOf(game: Game.Info): string {
  if (game.status === "scheduled") return game.timeTbd ? "Time TBD" : clockTime(game.startsAt)
  if (game.status === "live") return `● ${game.statusDetail || "Live"}`
  const said = game.statusDetail.replace(/\s*\/\s*/, "/")
  if (game.status === "final") return /^(final|over)/i.test(said) ? said : "Final"
  return words[game.status]
}

const words = {
  delayed: "Delayed",
  suspended: "Suspended",
  postponed: "Postponed",
  cancelled: "Cancelled",
  forfeit: "Forfeit",
} as const

/** A game in three lines: the visitors, the home side, and where to watch it. */
export function gameBlock(game: Game.Info): string[] {
  const [first, second] = [game.away, game.home]
  const note = [channels(game, ["tv", "stream"]), placeText(game), ...contextOf(game)].filter(
    (one) => one !== null,
  )
  const indent = " ".repeat(STATUS)
  return [
    `${left(statusOf(game), STATUS)}${sideLine(first)}`,
    `${indent}${sideLine(second)}`,
    ...(note.length > 0 ? [`${indent}${clip(note.join(" · "), WIDTH - STATUS)}`] : []),
  ]
}

function sideLine(side: GameSide): string {
  const score = [side.score, side.shootoutScore === undefined ? null : `(${side.shootoutScore})`]
  const shown = score.filter((one) => one !== null).join(" ")
  return `${left(nameOf(side), 44)} ${right(side.record ?? "", 10)} ${right(shown, 10)}`
}

/** A game in one line below its day, with its sport: `  7:00 PM  Football  vs Duke  W 31-24`. */
export function dayLine(game: Game.Info): string {
  return `  ${left(statusOf(game), STATUS)}${left(sportName(game.sport), 20)}${fixtureAndScore(game, 44)}`
}

/** A game in one line of its team's season: `Sat Nov 21  12:00 PM  vs Duke  W 31-24`. */
export function seasonLine(game: Game.Info, day: string): string {
  return `${left(day, 12)}${left(statusOf(game), STATUS)}${fixtureAndScore(game, 54)}`
}

/** Whom we play and how it went, or where to see it. */
function fixtureAndScore(game: Game.Info, width: number): string {
  const end = resultText(game) ?? scoreText(game) ?? (channels(game, ["tv", "stream"]) || "")
  return `${left(fixture(game), width - 16)} ${right(end, 15)}`
}

/** `Women's Soccer`; a feed's own word where the sport is none of ours. */
export function sportName(sport: string): string {
  return v.is(Sport, sport) ? sportConfig(sport).name : sport
}
