import type { Info } from "./info.ts"

/**
 * How often the facts of a game's calendar entry have changed: when, where, who and its state. It is the SEQUENCE by
 * which a calendar tells a newer entry from an older one, so it never goes back; games stored before it was counted
 * begin at 0. Pure.
 */
export function revisionAfter(before: Info, after: Info): number {
  const known = before.revision ?? 0
  return calendarFacts(before) === calendarFacts(after) ? known : known + 1
}

function calendarFacts(game: Info): string {
  const { startsAt, gameDay, timeTbd, status, venue, city, neutralSite, home, away } = game
  return JSON.stringify([
    startsAt,
    gameDay,
    timeTbd,
    status,
    venue,
    city,
    neutralSite,
    home.teamId,
    away.teamId,
  ])
}
