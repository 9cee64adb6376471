import { addDays, easternDay } from "../../clock.ts"
import { Game } from "../../game/index.ts"
import type { FeedGame, Info } from "../../game/info.ts"
import { involves } from "../../game/reconcile.ts"
import { seasonOf, sportConfig } from "../../sport/info.ts"
import { teamKey } from "../../team/key.ts"
import { mergeSchedules } from "../merge.ts"
import { vanished } from "../vanished.ts"
import { type JobInput, type Outcome, outcome } from "./context.ts"
import { ourSeason } from "./our-season.ts"
import { ourTeamId } from "./our-team-id.ts"

/**
 * Our season in one sport: regular season and postseason are two requests, merged by event id. Games whose id
 * the feed replaced are forgotten before the new ones are written, so that a fixture never stands twice.
 */
export async function syncSchedule(input: JobInput): Promise<Outcome> {
  const { sport, context, kept, now } = input
  const teamId = await ourTeamId(sport)
  const season = seasonOf(sport, easternDay(now))
  const request = { league: sportConfig(sport).espn, teamId, season }
  const regular = await context.espn.read("schedule", { ...request, seasonType: 2 }, kept["regular"] ?? {})
  const post = await context.espn.read("schedule", { ...request, seasonType: 3 }, kept["post"] ?? {})
  const pages = [`team/${teamKey(sport, teamId)}/schedule`]
  if (regular.status === "unchanged" && post.status === "unchanged") {
    return outcome({ source: context.espn.name, status: "unchanged", pages, validators: kept })
  }
  // Merging needs both halves; validators are dropped for the half that did not come, to have it next time.
  const halves = [regular, post].map((half) => (half.status === "fresh" ? half : undefined))
  const listed = mergeSchedules(halves[0]?.records ?? [], halves[1]?.records ?? [])
  const ours = listed.filter((game) => involves(game, teamId))
  const isComplete = halves.every(Boolean)
  const missing = isComplete ? await dropReplaced(input, ours, season) : []
  const saved = await Game.saveAll({ sport, feeds: ours, ourId: teamId, now })
  const changed = saved.filter((one) => one.changed)
  return outcome({
    source: context.espn.name,
    read: listed.length,
    changed: changed.length,
    rejected: halves.flatMap((half) => half?.rejected ?? []),
    warnings: missing.map((game) => `${game.id} is no longer on the schedule; kept as it was`),
    pages: [
      ...pages,
      ...pagesOf(
        changed.map((one) => one.game),
        now,
      ),
      `team/${teamKey(sport, teamId)}`,
    ],
    validators: Object.fromEntries(
      halves.flatMap((half, n) => (half ? [[n === 0 ? "regular" : "post", half.validators]] : [])),
    ),
  })
}

async function dropReplaced({ sport, now }: JobInput, listed: FeedGame[], season: number): Promise<Info[]> {
  const { games } = await ourSeason(sport, now)
  const { replaced, missing } = vanished(games, listed, season)
  for (const game of replaced) await Game.forget(game.id)
  return missing
}

/** The pages a changed game stands on. Days far off are computed when somebody asks for them. */
export function pagesOf(games: readonly Info[], now: string): string[] {
  const today = easternDay(now)
  const isNear = (game: Info) => game.gameDay >= addDays(today, -2) && game.gameDay <= addDays(today, 7)
  const near = games.filter(isNear)
  const days = near.map((game) => `scoreboard/${game.gameDay}`)
  return games.length === 0 ? [] : ["home", "games/live", ...days, ...near.map((game) => `game/${game.id}`)]
}
