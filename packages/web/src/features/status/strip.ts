import type { SourceStatus } from "../../lib/types.ts"

const HOUR = 3_600_000
const hoursShown = 24

export type Slot = { ok: number; failed: number }

/** The last 24 UTC hours, oldest first: what was told of them may be hours old by now. `now` in milliseconds. */
export function stripOf({ until, ok, failed }: SourceStatus["hours"], now: number): Slot[] {
  const late = Math.max(0, Math.floor((now - Date.parse(`${until}:00:00.000Z`)) / HOUR))
  return Array.from({ length: hoursShown }, (_, index) => ({
    ok: ok[index + late] ?? 0,
    failed: failed[index + late] ?? 0,
  }))
}

/** Hours of one kind that follow each other: where they begin, and how many they are. */
type Stretch = { from: number; hours: number }

/** The hours of which `is` holds, as stretches. */
export function stretchesOf(slots: readonly Slot[], is: (slot: Slot) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, slot] of slots.entries()) {
    if (!is(slot)) continue
    const last = stretches.at(-1)
    if (last && last.from + last.hours === index) last.hours += 1
    else stretches.push({ from: index, hours: 1 })
  }
  return stretches
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
