import type { Game } from "../../lib/types.ts"
import { schoolName, sides } from "./words.ts"

/** One game for the calendar of this device. To get all of them there is Subscribe on the schedule. */
export function AddToCalendar({ game }: { game: Game }) {
  return (
    <a href={`/games/${game.id}.ics`} className="add-to-calendar" download>
      Add to calendar<span className="sr-only">: {schoolName(sides(game).them)}</span>
    </a>
  )
}
