import type { League } from "./leagues.ts"
import { type School, schools, season } from "./season.ts"

/** Our school's id, in the namespace football, basketball and volleyball share. */
export const US = "152"

export type Team = {
  /** Means something only within its league. */
  id: string
  school: string
  location: string
  name: string
  abbreviation: string
  displayName: string
  slug: string
  color: string
  alternateColor: string
}

const bySchool = new Map(schools().map((school) => [school[0], school]))
const cache = new Map<string, Team>()

/** A school as a team of a league. Schools nobody recorded answer undefined, like ESPN does. */
export function teamOf(league: League, school: string): Team | undefined {
  const key = `${league.index} ${school}`
  const known = cache.get(key)
  if (known) return known
  const row = bySchool.get(school)
  if (!row) return undefined
  const team = toTeam(league, row)
  cache.set(key, team)
  return team
}

/** For schools of shipped facts, which are all known. */
export function knownTeam(league: League, school: string): Team {
  const team = teamOf(league, school)
  if (!team) throw new RangeError(`no school ${school}`)
  return team
}

export function teamById(league: League, id: string): Team | undefined {
  const school = id === league.ourId ? US : String(Number(id) - league.idShift)
  const team = teamOf(league, school)
  return team?.id === id ? team : undefined
}

/** Everyone in the league, alphabetical as in ESPN's list: we come long after the fiftieth. */
export function teamsOf(league: League): Team[] {
  return schools().flatMap(([school]) => teamOf(league, school) ?? [])
}

/** Members of our conference, as the season file lists them. */
export function members(league: League): Team[] {
  return season(league.sport).members.map((school) => knownTeam(league, school))
}

export function isMember(league: League, school: string): boolean {
  return season(league.sport).members.includes(school)
}

/** Logos are by school in every sport. */
export function logo(team: Team, variant: "500" | "500-dark" = "500"): string {
  return `https://a.espncdn.com/i/teamlogos/ncaa/${variant}/${team.school}.png`
}

function toTeam(league: League, [school, location, name, abbreviation, color, alternateColor]: School): Team {
  const isUs = school === US
  // Baseball's display names come without a mascot.
  const displayName = league.family === "baseball" ? location : `${location} ${name}`
  return {
    id: isUs ? league.ourId : String(Number(school) + league.idShift),
    school,
    location,
    name,
    abbreviation: isUs ? league.ourAbbreviation : abbreviation,
    displayName,
    slug: `${location} ${name}`.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    color,
    alternateColor,
  }
}
