import { addMonths } from "../../lib/month.ts"
import { addDays } from "../../lib/time.ts"

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The day that a key leads to in a month's grid, also beyond its edges; null for other keys. */
export function dayAfterKey(day: string, key: string): string | null {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  if (Object.hasOwn(steps, key)) return addDays(day, steps[key] ?? 0)
  if (key === "Home") return addDays(day, -weekday)
  if (key === "End") return addDays(day, 6 - weekday)
  if (key === "PageUp") return sameDay(day, -1)
  if (key === "PageDown") return sameDay(day, 1)
  return null
}

/** The same day of another month; the 31st becomes the last one there. */
function sameDay(day: string, months: number): string {
  const month = addMonths(day.slice(0, 7), months)
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const wanted = `${month}-${day.slice(8)}`
  return wanted < last ? wanted : last
}
