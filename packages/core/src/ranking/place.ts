import type { Info } from "./info.ts"

/** A team's place in the first poll that ranks it; null where none does. */
export function placeOf(polls: readonly Info[], teamId: string): number | null {
  const places = polls.flatMap((poll) => poll.entries.filter((entry) => entry.teamId === teamId))
  return places[0]?.rank ?? null
}
