import type { FeedTeam } from "../team/info.ts"

/**
 * Our team in a league's list, whose id differs by sport (152, 95 in baseball, …). Only the whole name counts:
 * abbreviations drift (NCST, NCSTATE, NCSU) and "NC" alone is four other schools. Baseball has no mascot.
 */
export function findOurTeam(teams: readonly FeedTeam[]): FeedTeam | undefined {
  const named = teams.filter((team) => team.location === "NC State" || team.location === team.name)
  return (
    named.find((team) => team.name === "NC State Wolfpack") ?? named.find((team) => team.name === "NC State")
  )
}
