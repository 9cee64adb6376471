import { useState } from "react"

/** How often a value has changed since this was first on screen. The first value is not a change. */
export function useChanges(value: unknown): number {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (Object.is(seen.value, value)) return seen.changes
  const next = { value, changes: seen.changes + 1 }
  setSeen(next)
  return next.changes
}
