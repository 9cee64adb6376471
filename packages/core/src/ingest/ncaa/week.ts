import { addDays } from "../../clock.ts"

const DAY = 86_400_000

/**
 * The season and week a day of football belongs to as the NCAA numbers them: `2024-11-23` → `["2024", "13"]`.
 * Weeks run from Tuesday to Monday; the first one ends on Labor Day. From the week of the bowls on it is "P".
 */
export function footballWeek(day: string): [year: string, week: string] {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const secondWeek = Date.parse(addDays(laborDay(year), 1))
  const week = Math.max(1, 2 + Math.floor((Date.parse(day) - secondWeek) / (7 * DAY)))
  return [String(year), week > LAST_WEEK ? "P" : String(week).padStart(2, "0")]
}

/** Army–Navy, a week after the conference championships. */
const LAST_WEEK = 16

/** The first Monday of September. */
function laborDay(year: number): string {
  const first = new Date(Date.UTC(year, 8, 1))
  return addDays(`${year}-09-01`, (8 - first.getUTCDay()) % 7)
}
