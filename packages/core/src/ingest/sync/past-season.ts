import { Game } from "../../game/index.ts"
import { involves } from "../../game/reconcile.ts"
import { type Sport, sportConfig } from "../../sport/info.ts"
import { mergeSchedules } from "../merge.ts"
import type { Context } from "./context.ts"
import { ourTeamId } from "./our-team-id.ts"

/**
 * Our games of a season that is over: 2 requests, read once. Nothing is published: pages of other years are computed
 * when somebody asks for them. Returns how many games were new or changed; a season the feed does not know has none.
 */
export async function syncPastSeason(sport: Sport, season: number, context: Context): Promise<number> {
  const teamId = await ourTeamId(sport)
  const request = { league: sportConfig(sport).espn, teamId, season }
  const [regular = [], post = []] = [
    await context.espn.read("schedule", { ...request, seasonType: 2 }, {}),
    await context.espn.read("schedule", { ...request, seasonType: 3 }, {}),
  ].map((answer) => (answer.status === "fresh" ? answer.records : []))
  const ours = mergeSchedules(regular, post).filter(
    (game) => involves(game, teamId) && game.season === season,
  )
  const now = new Date(context.now()).toISOString()
  const saved = await Game.saveAll({ sport, feeds: ours, ourId: teamId, now })
  return saved.filter(({ changed }) => changed).length
}
