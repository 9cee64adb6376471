import * as v from "valibot"
import { Situation as GameSituation } from "../../game/info.ts"
import type { Situation } from "./schema.ts"

/**
 * What is happening now, or null where the feed says nothing (16 live games of the recordings).
 * `inning` is the status detail of a baseball or softball game, the only place that names the half.
 */
export function situationOf(
  situation: Situation | undefined,
  inning: string | undefined,
): GameSituation | null {
  const { lastPlay, down, distance, downDistanceText, ...rest } = situation ?? {}
  // Between plays `down` and `distance` are -1.
  const isDown = down !== undefined && down >= 1 && down <= 4
  const facts = {
    ...rest,
    lastPlay: lastPlay?.text,
    down: isDown ? down : undefined,
    distance: isDown && distance !== undefined && distance >= 0 ? distance : undefined,
    downDistanceText: isDown ? downDistanceText : undefined,
    inningHalf: inning === undefined ? undefined : halfOf(inning),
  }
  const known = Object.entries(facts).filter(([, fact]) => fact !== undefined)
  return known.length > 0 ? v.parse(GameSituation, Object.fromEntries(known)) : null
}

/** "Top 9th", "Mid 4th" or "Middle 4th", "Bot 3rd" or "Bottom 3rd", "End 3rd". */
function halfOf(detail: string): GameSituation["inningHalf"] {
  const word = /^(top|mid|bot|end)/i.exec(detail)?.[1]?.toLowerCase()
  if (word === "bot") return "bottom"
  return word === "top" || word === "mid" || word === "end" ? word : undefined
}
