import { iso } from "@hub/core/clock"
import { Game } from "@hub/core/game"
import { Team } from "@hub/core/team"
import * as v from "valibot"

/** An Eastern day that exists. */
export const Day = v.pipe(
  v.string(),
  v.isoDate("must be a day such as 2026-11-21"),
  v.check(isOnCalendar, "must be a day of the calendar, 1900 to 2100"),
  v.metadata({ description: "Eastern day, 2026-11-21" }),
)

/** A whole number as a query carries it. */
export function integer(minimum: number, maximum: number, description: string) {
  const message = `must be a whole number from ${minimum} to ${maximum}`
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.number(),
    v.integer(),
    v.minValue(minimum, message),
    v.maxValue(maximum, message),
    v.metadata({ description }),
  )
}

/** How many items a page of a list has; the domain knows the usual number, this only states it. */
export function limit(usual: number) {
  return v.optional(integer(1, 50, `Items a page, ${usual} unless given`))
}

/** See `page.ts`. */
export const Cursor = v.optional(
  v.pipe(v.string(), v.metadata({ description: "`next` of the page before, with the same filters" })),
)

export const TeamId = v.pipe(
  v.string(),
  v.maxLength(64, "must be at most 64 characters"),
  v.check(isTeamKey, "must be <sport>-<number>, as listed by /api/v1/teams"),
  v.metadata({ description: "Team id, football-152; ids are listed by /api/v1/teams" }),
)

export const OneTeam = v.object({ id: TeamId })
export const OnePlayer = v.object({
  id: v.pipe(
    v.string(),
    v.maxLength(64, "must be at most 64 characters"),
    v.check(isTeamKey, "must be <sport>-<number>, as a team's roster lists it"),
    v.metadata({ description: "Player id, football-4567; ids are listed by /api/v1/teams/{id}/roster" }),
  ),
})
export const OneGame = v.object({
  id: v.pipe(Game.Id, v.metadata({ description: "Game id, as the lists give it" })),
})
/** 2026-02-31 has the form of a day and is none. */
function isOnCalendar(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00.000Z`)
  return !Number.isNaN(instant) && iso(instant).startsWith(day) && day >= "1900-01-01" && day <= "2100-12-31"
}

/** Players' ids are made like teams'. */
function isTeamKey(text: string): boolean {
  try {
    return Team.parseTeamKey(text).teamId !== ""
  } catch {
    return false
  }
}
