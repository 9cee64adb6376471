import { finalText, statusText, type Tone } from "../../components/score/status.ts"
import { hasScore, preposition, resultLetter, sides } from "../../components/score/words.ts"
import type { Moment } from "../../lib/time.ts"
import type { Game } from "../../lib/types.ts"

/** A game in a day's cell: two short words and what makes it special. */
export type Cell = {
  tone: Tone
  /** `vs`, `at`. */
  joint: string
  rank: number | null
  /** `W 24–17`, `W 1–1 Pens`, `7:00 PM`, `TBD`, `Ppd`. */
  outcome: string
  result: "W" | "L" | "T" | null
  /** `Game 2`, `ACC Tournament`, `Neutral`. */
  note: string | null
}

/** `day` are the games of the cell: it tells the first of a doubleheader from the second. */
export function cellOf(game: Game, day: readonly Game[], moment: Moment): Cell {
  const { us, them } = sides(game)
  const result = resultLetter(game)
  const { tone, main } = statusText(game, moment, "above")
  const score = `${us.score}–${them.score}`
  const extra = result ? finalText(game).split("/")[1] : undefined
  const played = result
    ? `${result} ${score}${extra ? ` ${extra}` : ""}`
    : tone === "live" && hasScore(game)
      ? score
      : main
  return {
    tone,
    joint: preposition(game),
    rank: them.rank,
    outcome: played,
    result,
    note: doubleheader(game, day) ?? game.tournament?.name ?? (game.neutralSite ? "Neutral" : null),
  }
}

/** `Game 2` where the same two meet twice on one day. */
function doubleheader(game: Game, day: readonly Game[]): string | null {
  const same = day.filter((one) => one.sport === game.sport && one.opponentId === game.opponentId)
  return same.length > 1 ? `Game ${same.indexOf(game) + 1}` : null
}
