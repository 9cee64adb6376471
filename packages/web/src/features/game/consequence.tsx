import { schoolName } from "../../components/score/words.ts"
import type { Game } from "../../lib/types.ts"

/** What a state means for whoever wanted to see the game, in a sentence; most states say it by themselves. */
export function Consequence({ game }: { game: Game }) {
  const text = shootoutText(game) ?? texts[game.status]
  return text ? <p className="block-note">{text}</p> : null
}

const texts: Partial<Record<Game["status"], string>> = {
  suspended: "Play has stopped and is to go on another day; the score stands as it is until then.",
  postponed: "A makeup is listed as a game of its own once the schools have set a date.",
  cancelled: "This game will not be played.",
  forfeit: "Decided without being played to its end.",
}

function shootoutText({ status, home, away }: Game): string | null {
  const [kicks, others] = [home.shootoutScore, away.shootoutScore]
  if (status !== "final" || kicks === undefined || others === undefined || kicks === others) return null
  const winner = kicks > others ? home : away
  return `${schoolName(winner)} won the shoot-out ${Math.max(kicks, others)}–${Math.min(kicks, others)}.`
}
