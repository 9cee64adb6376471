import { AppError } from "../error.ts"
import { type Sport, sportIds } from "../sport/info.ts"

/** The team id of URLs: `football-152`. Feed ids alone are ambiguous, 152 is three different teams. */
export function teamKey(sport: string, teamId: string): string {
  return `${sport}-${teamId}`
}

/** `mens-basketball-152` → its sport and feed id. Throws `team.bad_id`. */
export function parseTeamKey(id: string): { sport: Sport; teamId: string } {
  const sport = sportIds.find((candidate) => id.startsWith(`${candidate}-`))
  const teamId = sport ? id.slice(sport.length + 1) : ""
  if (!sport || !/^[\w-]{1,40}$/.test(teamId)) {
    throw new AppError("input", "team.bad_id", `"${id}" is not a team id; they look like football-152`, {
      errors: [{ path: "id", message: "must be <sport>-<number>, as listed by /api/v1/teams" }],
    })
  }
  return { sport, teamId }
}
