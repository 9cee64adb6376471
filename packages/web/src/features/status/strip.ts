import type { SourceStatus } from "../../lib/types.ts"

const HOUR = 3_600_000
const hoursShown = 24

export type Slot = { hour: string; ok: number; failed: number }

/** The last 24 UTC hours, oldest first, the empty ones included. `now` in milliseconds. */
export function stripOf(hours: SourceStatus["hours"], now: number): Slot[] {
  return Array.from({ length: hoursShown }, (_, index) => {
    const at = now - (hoursShown - 1 - index) * HOUR
    const hour = new Date(at).toISOString().slice(0, 13)
    return hours.find((one) => one.hour === hour) ?? { hour, ok: 0, failed: 0 }
  })
}

/** The strip in words: `12 runs in 24 hours, 2 failed`. */
export function stripText(slots: readonly Slot[]): string {
  const failed = slots.reduce((sum, slot) => sum + slot.failed, 0)
  const runs = slots.reduce((sum, slot) => sum + slot.ok, failed)
  if (runs === 0) return "No run in 24 hours"
  return `${runs === 1 ? "1 run" : `${runs} runs`} in 24 hours, ${failed === 0 ? "none" : failed} failed`
}

export type SourceWord = { word: string; isBad: boolean }

/** A look that is this late was missed: the planner wakes once a minute. */
const lateMs = 10 * 60_000

/** How a source stands, in a word. */
export function stateWord(source: SourceStatus, now: number): SourceWord {
  if (source.stale && source.breaker === "open") return { word: "Left alone", isBad: true }
  if (source.stale) return { word: "Silent", isBad: true }
  if (source.nextAt !== null && now - Date.parse(source.nextAt) > lateMs)
    return { word: "Overdue", isBad: true }
  return { word: "Answering", isBad: false }
}
