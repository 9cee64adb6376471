import { type Wait, waits } from "./stored.ts"

/** The step a wait is counted in; what took longer than a week is in the last. Pure. */
export function waitOf(fromMs: number, toMs: number): Wait {
  const minutes = (toMs - fromMs) / 60_000
  return waits.find(([, most]) => minutes <= most)?.[0] ?? "w10080"
}

/** The step in which half of all waits had ended, in minutes; null where nobody waited. Pure. */
export function medianWait(counted: Partial<Record<Wait, number>>): number | null {
  const half = waits.reduce((sum, [step]) => sum + (counted[step] ?? 0), 0) / 2
  if (half <= 0) return null
  const ended = (index: number) =>
    waits.slice(0, index + 1).reduce((sum, [step]) => sum + (counted[step] ?? 0), 0)
  return waits.find((_, index) => ended(index) >= half)?.[1] ?? null
}
