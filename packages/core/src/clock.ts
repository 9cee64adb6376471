/** Game days are Eastern days everywhere; a formatter costs 50 µs to build, so there is one. */
const eastern = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/New_York",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** `2026-11-21T03:30:00.000Z` → `2026-11-20`: the day a fan in Raleigh calls it. */
export function easternDay(instant: string | number | Date): string {
  return eastern.format(new Date(instant))
}

/** Milliseconds or a Date as UTC ISO text, the only form that is stored. */
export function iso(instant: number | Date): string {
  return new Date(instant).toISOString()
}

/** `2026-11-20` plus n days, calendar arithmetic only. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The instant at which an Eastern day begins, as UTC ISO (`2026-11-20` → `2026-11-20T05:00:00.000Z`). */
export function easternMidnight(day: string): string {
  const atFour = `${day}T04:00:00.000Z`
  return easternHour.format(new Date(atFour)) === "00" ? atFour : `${day}T05:00:00.000Z`
}

const easternHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "America/New_York",
  hour: "2-digit",
  hourCycle: "h23",
})
