import { easternDay } from "@hub/core/clock"

const DAY = 86_400_000

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "America/New_York",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})

const parts = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/New_York",
  weekday: "short",
  month: "long",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
})

/** The instant an Eastern wall clock shows `time` on `day`: `("2026-11-21", "15:30")`. */
export function easternInstant(day: string, time: string): number {
  const candidates = ["-04:00", "-05:00"].map((offset) => Date.parse(`${day}T${time}:00${offset}`))
  const match = candidates.find((instant) => easternDay(instant) === day && clock.format(instant) === time)
  // In the hour that spring skips nothing matches; any answer will do.
  return match ?? candidates[1] ?? Number.NaN
}

type EasternParts = {
  weekday: string
  month: string
  monthNumber: number
  day: number
  time: string
  zone: string
}

/** What status texts are made of: "Sat", "November", 21, "7:00 PM", "EST". */
export function easternParts(instant: number): EasternParts {
  const found = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
  const get = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? ""
  return {
    weekday: get("weekday"),
    month: get("month"),
    monthNumber: Number(easternDay(instant).slice(5, 7)),
    day: Number(get("day")),
    time: `${get("hour")}:${get("minute")} ${get("dayPeriod")}`,
    zone: get("timeZoneName"),
  }
}

/** Whole days from one calendar day to another. */
export function daysFrom(day: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(day)) / DAY)
}

/** ESPN's instants have no seconds: `2026-11-21T20:30Z`. */
export function espnDate(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`
}
