import { AppError } from "../../error.ts"
import type { Sport } from "../../sport/info.ts"
import { Team } from "../../team/index.ts"

/** Our id in a sport's league, as `syncTeam` resolved and stored it. Throws `team.unresolved` before that. */
export async function ourTeamId(sport: Sport): Promise<string> {
  const team = await Team.ofSport(sport)
  if (!team)
    throw new AppError("unavailable", "team.unresolved", `Our ${sport} team has not been looked up yet`)
  return team.teamId
}
