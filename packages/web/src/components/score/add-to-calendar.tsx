import { usePrefs } from "../../lib/prefs.ts"
import type { Game } from "../../lib/types.ts"
import { schoolName, sides } from "./words.ts"

/** One game for the calendar of this device. To get all of them there is Subscribe on the schedule. */
export function AddToCalendar({ game }: { game: Game }) {
  const { spoilerFree } = usePrefs()
  return (
    <a
      href={`/games/${game.id}.ics${spoilerFree ? "?spoilers=0" : ""}`}
      className="add-to-calendar"
      data-usage="calendar"
      download
    >
      Add to calendar<span className="sr-only">: {schoolName(sides(game).them)}</span>
    </a>
  )
}
