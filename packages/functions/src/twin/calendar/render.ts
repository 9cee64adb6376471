import type { Game } from "@hub/core/game"
import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator"
import type { Shown } from "../page.ts"
import { searchOf } from "../query.ts"
import { type Entry, entryOf } from "./entry.ts"

/** How often to come by, as far as anybody heeds it. */
const REFRESH_SECONDS = 3_600

/** Calendar services decide themselves how often they read; what is known of it is said where people look. */
const refreshNote =
  "Calendars read this again when they choose to: Google usually every 8 to 24 hours, Outlook on the web about every 3, Apple as you set it. For scores and late changes look at the site."

type Calendar = { name: string; path: string; games: readonly Game.Info[] }

/**
 * An iCalendar file (RFC 5545, names of RFC 7986). The same facts are the same text: DTSTAMP is when the game
 * changed, as the RFC has it for files without METHOD, and nothing depends on when it was asked for.
 */
export function calendarText({ asked }: Shown<unknown>, { name, path, games }: Calendar): string {
  const notes = [
    "Unofficial, not affiliated with NC State University.",
    ...(asked.query.home === "1" ? ["Home games only."] : []),
    ...(asked.query.spoilers === "0" ? ["Results are left out."] : []),
    refreshNote,
  ]
  const url = `${asked.origin}${path}${searchOf(asked.query)}`
  const calendar = ical({
    name,
    description: notes.join(" "),
    prodId: { company: "ncstate-sports-hub", product: "twins" },
    url,
    source: url,
    ttl: REFRESH_SECONDS,
  })
  for (const game of games) add(calendar, entryOf(game, asked.origin))
  return `${calendar.toString()}\r\n`
}

function add(calendar: ReturnType<typeof ical>, entry: Entry): void {
  const when =
    "day" in entry
      ? { start: new Date(`${entry.day}T00:00:00.000Z`), allDay: true }
      : { start: new Date(entry.startsAt), end: new Date(entry.endsAt) }
  calendar.createEvent({
    ...when,
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.changedAt),
    lastModified: new Date(entry.changedAt),
    created: new Date(entry.createdAt),
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    url: entry.url,
    status: entry.status === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    categories: [{ name: entry.category }],
    // A game on television is no reason to be busy.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}
