import type { Event } from "./events.ts"

/** The record after the game where it was recorded; a demo fixture has none. */
export function displayRecord({ slot }: Event, side: 0 | 1): string | undefined {
  return slot.fact.records?.[side] || undefined
}
