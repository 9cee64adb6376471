import type { Event } from "./events.ts"
import { CORRECTED_AFTER, endOf } from "./live.ts"
import { seeded } from "./random.ts"

const HITS = ["1B", "2B", "HR"]

/**
 * Hits and errors so far. For a quarter of an hour after the end one hit counts as the other side's error, until the
 * official scorer changes the call: a correction after the final.
 */
export function correctedHits(event: Event, side: 0 | 1, now: number): { hits: number; errors: number } {
  const { slot, state } = event
  const hits = state.plays.filter((play) => play.side === side && HITS.includes(play.kind)).length
  const drawn = seeded(`errors ${slot.fact.key} ${side}`).weighted([50, 32, 14, 4])
  const errors = state.stage === "final" ? drawn : Math.floor(drawn * (state.elapsed / state.script.length))
  if (!isUncorrected(event, now)) return { hits, errors }
  return side === 0 ? { hits: Math.max(0, hits - 1), errors } : { hits, errors: errors + 1 }
}

/** Whether the final still stands as first reported. */
function isUncorrected({ slot, state }: Event, now: number): boolean {
  return slot.correction === true && state.stage === "final" && now < endOf(slot) + CORRECTED_AFTER
}
