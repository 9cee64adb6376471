import { resultLetter, schoolName, sides } from "../../components/score/words.ts"
import type { Game } from "../../lib/types.ts"

export type Meeting = { game: Game; letter: "W" | "L" | "T"; us: number | null; them: number | null }

const listed = 5

/** The other games with a result between the same two teams, newest first. */
export function meetingsOf(games: readonly Game[], shown: Game): Meeting[] {
  return games
    .filter(({ id, opponentId }) => id !== shown.id && opponentId === shown.opponentId)
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt))
    .flatMap((game) => {
      const letter = resultLetter(game)
      const { us, them } = sides(game)
      return letter ? [{ game, letter, us: us.score, them: them.score }] : []
    })
    .slice(0, listed)
}

/** `NC State won 3 of the last 5.` Of one game the row says it all. */
export function meetingsText(meetings: readonly Meeting[], shown: Game): string {
  if (meetings.length < 2) return ""
  const won = meetings.filter(({ letter }) => letter === "W").length
  const tied = meetings.filter(({ letter }) => letter === "T").length
  const ties = tied > 0 ? `, ${tied} tied` : ""
  return `${schoolName(sides(shown).us)} won ${won} of the last ${meetings.length}${ties}`
}
