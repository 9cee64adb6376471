const day = new Intl.DateTimeFormat("en-US", {
  year: "numeric",
  month: "short",
  day: "numeric",
  timeZone: "America/New_York",
})

/** `2026-11-21T15:00:00.000Z` → `Nov 21, 2026`, the Eastern day: the same on the server and on every screen. */
export function dateText(instant: string): string {
  return day.format(new Date(instant))
}
