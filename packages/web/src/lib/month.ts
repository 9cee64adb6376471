import { addDays } from "./time.ts"

/** True for an Eastern month in ISO form, `2026-11`; the API knows 1900 to 2099. */
export function isMonth(text: unknown): text is string {
  return typeof text === "string" && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text)
}

/** `2026-11` plus n months. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number)
  const index = year * 12 + number - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`
}

/** `November 2026`. */
export function monthText(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString("en-US", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
}

/** The weeks of a month, Sunday to Saturday, with the days of its neighbours that fill the first and the last. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const sunday = addDays(first, -new Date(`${first}T12:00:00Z`).getUTCDay())
  const after = `${addMonths(month, 1)}-01`
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(sunday, week * 7 + day)),
  )
  return weeks.filter(([start = after]) => start < after)
}
