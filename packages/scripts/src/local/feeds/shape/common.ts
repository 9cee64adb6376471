import { easternDay, easternMidnight } from "@hub/core/clock"
import { espnDate } from "../easterntime.ts"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import type { Fact } from "../season.ts"
import type { Slot } from "../slot.ts"
import { knownTeam, logo, type Team } from "../teams.ts"
import { isTimeOpen } from "./status.ts"

/** Pieces of payload that several endpoints have in common, so far as they do. */

export const WEB = "https://www.espn.com"

/** What ESPN puts where a bracket has not decided. No logo, no colors. */
export const TBD_TEAM = { id: "-2", displayName: "TBD", name: "TBD", abbreviation: "TBD", location: "TBD" }

export function espnInstant(slot: Slot, now: number): string {
  // A start nobody has announced is midnight Eastern of the day.
  return espnDate(
    isTimeOpen(slot, now) ? Date.parse(easternMidnight(easternDay(slot.startsAt))) : slot.startsAt,
  )
}

/** Both teams, home first; an undecided side is null. */
export function sidesOf(slot: Slot): [home: Team | null, away: Team | null] {
  const [home, away] = slot.fact.teams.map((school) => knownTeam(slot.league, school))
  if (!slot.undecided) return [home ?? null, away ?? null]
  return home?.school === "152" ? [home, null] : [null, away ?? null]
}

/** "2026-27" where a season spans two years. */
export function seasonName(league: League, year: number): string {
  return league.family === "basketball" ? `${year - 1}-${String(year).slice(2)}` : String(year)
}

export function seasonType(
  league: League,
  fact: Pick<Fact, "type">,
): { id: string; type: number; name: string; abbreviation: string } {
  const name = fact.type === 3 ? "Postseason" : "Regular Season"
  const type = fact.type === 3 ? 3 : league.regularSeason
  return { id: String(fact.type), type, name, abbreviation: fact.type === 3 ? "post" : "reg" }
}

/** Visitors first, as in every event name; neutral sites say VS. */
export function namesOf({ slot }: Event): { name: string; shortName: string } {
  const [home, away] = sidesOf(slot).map((team) => team ?? TBD_TEAM)
  const join = slot.fact.neutral ? "VS" : "@"
  return {
    name: `${away?.displayName ?? ""} at ${home?.displayName ?? ""}`,
    shortName: `${away?.abbreviation ?? ""} ${join} ${home?.abbreviation ?? ""}`,
  }
}

/** Public page of a game that really has one. Demo fixtures have none. */
export function gameLinks(slot: Slot): object[] {
  const { espnId } = slot.fact
  if (!espnId) return []
  const page = slot.league.family === "soccer" ? "match" : "game"
  return [
    {
      rel: ["summary", "desktop", "event"],
      href: `${WEB}/${slot.league.slug}/${page}/_/gameId/${espnId}`,
      text: "Gamecast",
      shortText: "Gamecast",
      isExternal: false,
      isPremium: false,
    },
  ]
}

export function teamLinks(league: League, team: Team): object[] {
  const href = `${WEB}/${league.slug}/team/_/id/${team.id}/${team.slug}`
  return [{ rel: ["clubhouse", "desktop", "team"], href, text: "Clubhouse" }]
}

/** Soccer's uids leave the league out of a team's. */
export function teamUid(league: League, id: string): string {
  return league.family === "soccer" ? `s:600~t:${id}` : `${league.uid}~t:${id}`
}

export function logos(team: Team): object[] {
  return (["500", "500-dark"] as const).map((variant) => ({
    href: logo(team, variant),
    width: 500,
    height: 500,
    alt: "",
    rel: ["full", variant === "500" ? "default" : "dark"],
  }))
}

/** Absent where nobody recorded the name, as in some real events. */
export function venueOf(
  slot: Slot,
): { fullName: string; address: { city: string; state?: string } } | undefined {
  const { venue, city } = slot.fact
  if (!venue) return undefined
  const [town = "", state] = (city ?? "").split(", ")
  return { fullName: venue, address: { city: town, ...(state ? { state } : {}) } }
}

export function noteLines(slot: Slot, extra: string[] = []): { type: string; headline: string }[] {
  return [...extra, ...slot.notes].map((headline) => ({ type: "event", headline }))
}
