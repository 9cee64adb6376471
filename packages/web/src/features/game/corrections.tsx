import { useClock } from "../../lib/now.ts"
import { stampText } from "../../lib/time.ts"
import type { Correction, Game } from "../../lib/types.ts"
import { wordsOf } from "./words-of.ts"

/** What the source changed after the end. Both values stay on record. */
export function Corrections({ game, corrections }: { game: Game; corrections: readonly Correction[] }) {
  const clock = useClock()
  return (
    <ul className="corrections">
      {corrections.map((one) => (
        <li key={`${one.at} ${one.field}`}>
          <time dateTime={one.at}>{stampText(one.at, clock)}</time>
          <span>
            <b>{fieldText(game, one.field)}</b> <s>{one.before}</s> → {one.after}
          </span>
          <small>{one.source.name}</small>
        </li>
      ))}
    </ul>
  )
}

/** `home.score` → `NC State score`. */
function fieldText(game: Game, field: string): string {
  const [head = "", ...rest] = field.split(".")
  if (head !== "home" && head !== "away") return wordsOf(field)
  return `${game[head].name} ${wordsOf(rest.join(" ")).toLowerCase()}`
}
