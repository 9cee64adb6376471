/** Everything here is pure: instants, "now" and the zone come in, words go out. Screens use the viewer's zone, game days are Eastern. */
export const easternZone = "America/New_York"

/** How a device wants its times: in which zone, on a face of 12 hours unless told otherwise. */
export type Clock = { zone: string; hours?: "12" | "24" }

/** What a rule needs to know to speak about time. `now` in milliseconds. */
export type Moment = Clock & { now: number }

const built = new Map<string, Intl.DateTimeFormat>()

/** A formatter costs about 50 µs to build and a list needs hundreds of answers. */
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options)
  const known = built.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone })
  built.set(key, made)
  return made
}

/** The calendar day of an instant in a zone, `2026-11-21`. */
export function dayOf(at: number | string, zone: string): string {
  const parts = formatter(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    new Date(at),
  )
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ""
  return `${part("year")}-${part("month")}-${part("day")}`
}

/** `7:00 PM`, or `19:00`, in the clock's zone. */
export function timeOf(at: number | string, { zone, hours }: Clock): string {
  return formatter(zone, face(hours)).format(new Date(at))
}

function face(hours: Clock["hours"]): Intl.DateTimeFormatOptions {
  if (hours === "24") return { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
  return { hour: "numeric", minute: "2-digit" }
}

/** The hour of the day in a zone, 0 to 23. */
export function hourOf(at: number | string, zone: string): number {
  return Number(formatter(zone, { hour: "2-digit", hourCycle: "h23" }).format(new Date(at)))
}

/** The zone's short name at an instant: `EST`, `GMT+9`. */
export function zoneName(zone: string, at: number): string {
  const parts = formatter(zone, { timeZoneName: "short" }).formatToParts(new Date(at))
  return parts.find((p) => p.type === "timeZoneName")?.value ?? zone
}

/** `2026-11-20` plus n days: calendar arithmetic, no zone. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** True for a real calendar day in ISO form; addresses can carry anything. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Parts of a calendar day for display: `{ weekday: "Sat", month: "Nov", date: "28" }`. */
export function dayParts(day: string): { weekday: string; month: string; date: string } {
  const at = new Date(`${day}T12:00:00Z`)
  const one = (options: Intl.DateTimeFormatOptions) => formatter("UTC", options).format(at)
  return { weekday: one({ weekday: "short" }), month: one({ month: "short" }), date: one({ day: "numeric" }) }
}

/** `Sat, Nov 28`, with the year where it is not today's. */
export function dayText(day: string, today: string): string {
  const { weekday, month, date } = dayParts(day)
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : `, ${day.slice(0, 4)}`
  return `${weekday}, ${month} ${date}${year}`
}

/** `Today`, `Tomorrow`, `Yesterday`, else `Sat, Nov 28`. */
export function dayWord(day: string, today: string): string {
  if (day === today) return "Today"
  if (day === addDays(today, 1)) return "Tomorrow"
  if (day === addDays(today, -1)) return "Yesterday"
  return dayText(day, today)
}

/** `Nov 14, 6:42 PM` for logs and sheets. */
export function stampText(at: number | string, { zone, hours }: Clock): string {
  return formatter(zone, { month: "short", day: "numeric", ...face(hours) }).format(new Date(at))
}

/** `Saturday, November 21`: a page's dateline. */
export function longDay(day: string): string {
  return formatter("UTC", { weekday: "long", month: "long", day: "numeric" }).format(
    new Date(`${day}T12:00:00Z`),
  )
}
