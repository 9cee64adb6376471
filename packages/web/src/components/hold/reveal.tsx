import { reveal } from "../../lib/revealed.ts"
import type { Game } from "../../lib/types.ts"
import { schoolName } from "../score/words.ts"

/** Lies over the bars of one game and takes them away. What a delay holds back comes by itself. */
export function Reveal({ game }: { game: Game }) {
  if (game.hidden !== "spoilers") return null
  return (
    <button type="button" className="reveal" onClick={() => reveal(game.id)}>
      <span className="sr-only">
        Show the score, {schoolName(game.away)} {game.neutralSite ? "versus" : "at"} {schoolName(game.home)}
      </span>
    </button>
  )
}
