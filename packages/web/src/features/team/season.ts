import { resultLetter, schoolName, sides } from "../../components/score/words.ts"
import type { Game } from "../../lib/types.ts"

export type Letter = "W" | "L" | "T"
/** An ended game from our side. A forfeit without a score has a result and no margin. */
export type Played = { game: Game; letter: Letter; margin: number; us: number | null; them: number | null }

/** The games that have a result and count for the record, in order of play. */
export function playedOf(games: readonly Game[]): Played[] {
  return games
    .filter(({ notes }) => !notes.some((note) => /^exhibition\b/i.test(note)))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .flatMap((game) => {
      const letter = resultLetter(game)
      const { us, them } = sides(game)
      const margin = (us.score ?? 0) - (them.score ?? 0)
      return letter ? [{ game, letter, margin, us: us.score, them: them.score }] : []
    })
}

/** `7–3`, with ties where there was one. */
export function recordOf(played: readonly Pick<Played, "letter">[]): string {
  const count = (letter: Letter) => played.filter((one) => one.letter === letter).length
  const ties = count("T")
  return `${count("W")}–${count("L")}${ties > 0 ? `–${ties}` : ""}`
}

export type Column = {
  game: Game
  letter: Letter
  margin: number
  /** Height of the bar, as a share of the plot's. */
  size: number
  /** The record after this game, games above or below even, as a share of its own plot from below. */
  level: number
}
/** `zeroAt` and `evenAt` are where margins and records turn, as shares from below. */
export type SeasonShape = { columns: Column[]; zeroAt: number; evenAt: number }

/** The season as columns; either plot is as high as what it shows, so that a season of wins wastes no half of it. */
export function shapeOf(played: readonly Played[]): SeasonShape {
  const margins = span(played.map(({ margin }) => margin))
  const records = played.map((_, index) =>
    played.slice(0, index + 1).reduce((sum, { letter }) => sum + step[letter], 0),
  )
  const levels = span(records)
  return {
    columns: played.map(({ game, letter, margin }, index) => ({
      game,
      letter,
      margin,
      size: Math.abs(margin) / margins.size,
      level: ((records[index] ?? 0) - levels.low) / levels.size,
    })),
    zeroAt: Math.abs(margins.low) / margins.size,
    evenAt: Math.abs(levels.low) / levels.size,
  }
}

/** From the lowest to the highest value, with zero inside. */
function span(values: readonly number[]): { low: number; size: number } {
  const low = Math.min(0, ...values)
  return { low, size: Math.max(0, ...values) - low || 1 }
}

const step: Record<Letter, number> = { W: 1, L: -1, T: 0 }

/** The longest run of wins. */
export function longestStreak(played: readonly Pick<Played, "letter">[]): number {
  return played.reduce(
    ({ now, best }, { letter }) => {
      const run = letter === "W" ? now + 1 : 0
      return { now: run, best: Math.max(best, run) }
    },
    { now: 0, best: 0 },
  ).best
}

/** What the drawing says, in sentences. */
export function seasonText(played: readonly Played[]): string {
  const best = extreme(played, "W", 1)
  const worst = extreme(played, "L", -1)
  const streak = longestStreak(played)
  return [
    `${recordOf(played)} after ${played.length} ${played.length === 1 ? "game" : "games"}.`,
    best && `Widest win: ${gameText(best)}.`,
    worst && `Heaviest loss: ${gameText(worst)}.`,
    streak > 1 && `Longest run of wins: ${streak}.`,
  ]
    .filter(Boolean)
    .join(" ")
}

function extreme(played: readonly Played[], letter: Letter, sign: number): Played | undefined {
  return played
    .filter((one) => one.letter === letter && one.margin * sign > 0)
    .toSorted((a, b) => (b.margin - a.margin) * sign)[0]
}

function gameText({ game, us, them }: Played): string {
  const where = game.neutralSite ? "against" : game.isHomeGame ? "at home to" : "at"
  return `${us}–${them} ${where} ${schoolName(sides(game).them)}`
}
