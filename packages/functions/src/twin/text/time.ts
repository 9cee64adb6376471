const zone = "America/New_York"

function formatter(options: Intl.DateTimeFormatOptions, timeZone = zone) {
  const format = new Intl.DateTimeFormat("en-US", { ...options, timeZone })
  return (at: string | number) => format.format(new Date(at)).replaceAll("\u202F", " ")
}

const noon = (day: string) => `${day}T12:00:00Z`
const long = formatter({ weekday: "long", year: "numeric", month: "long", day: "numeric" }, "UTC")
const short = formatter({ weekday: "short", month: "short", day: "numeric" }, "UTC")
const monthYear = formatter({ month: "long", year: "numeric" }, "UTC")

/** `12:00 PM`, Eastern. */
export const clockTime = formatter({ hour: "numeric", minute: "2-digit" })

/** `Nov 21, 1:00 PM EST`. */
export const stamp = formatter({
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
})

/** `Saturday, November 21, 2026` of an Eastern day. */
export function longDay(day: string): string {
  return long(noon(day))
}

/** `Sat Nov 21`. */
export function shortDay(day: string): string {
  return short(noon(day)).replace(",", "")
}

/** `November 2026`. */
export function monthName(month: string): string {
  return monthYear(noon(`${month}-01`))
}

/** `just now`, `4 min ago`, `3 h ago`, `2 days ago`: rounded down, so it never claims to be older than it is. */
export function age(from: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(from)) / 60_000)
  if (minutes < 1) return "just now"
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ago`
  return `${Math.floor(hours / 24)} days ago`
}
