import { Link } from "@tanstack/react-router"
import { preposition, schoolName, sides } from "../../components/score/words.ts"
import type { Played } from "./season.ts"

const words = { W: "Won", L: "Lost", T: "Tied" }
const shown = 5

/** The last five, newest last as one reads. A win is a filled box: weight, not colour. Each leads to its game. */
export function Form({ played }: { played: readonly Played[] }) {
  const five = played.slice(-shown)
  if (five.length === 0) return <div className="five" aria-hidden="true" />
  return (
    <ol className="five" aria-label="Last games, oldest first">
      {five.map(({ game, letter, us, them }) => (
        <li key={game.id}>
          <Link to="/games/$id" params={{ id: game.id }}>
            <span className="sr-only">
              {words[letter]} {us}–{them} {preposition(game)} {schoolName(sides(game).them)}
            </span>
            <span className="five-result" data-result={letter} aria-hidden="true">
              <b>{letter}</b> {us}–{them}
            </span>
            <span className="five-who" aria-hidden="true">
              {preposition(game)} {sides(game).them.abbreviation}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
