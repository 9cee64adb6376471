import { addDays, easternDay } from "../../clock.ts"
import { AppError } from "../../error.ts"
import { Game, type Saved } from "../../game/index.ts"
import type { FeedGame, Info } from "../../game/info.ts"
import { involves } from "../../game/reconcile.ts"
import { monthOf } from "../../month.ts"
import { Snapshot } from "../../snapshot/index.ts"
import { seasonOf, sportConfig } from "../../sport/info.ts"
import { teamKey } from "../../team/key.ts"
import type { FeedAnswer, FeedRequest, Validators } from "../feeds.ts"
import { mergeSchedules } from "../merge.ts"
import { type Vanished, vanished } from "../vanished.ts"
import { type JobInput, type Outcome, outcome } from "./context.ts"
import { ourSeason } from "./our-season.ts"
import { ourTeamId } from "./our-team-id.ts"
import { pagesLeft, unpublished } from "./unpublished.ts"

/**
 * Our season in one sport: regular season and postseason are two requests, merged by event id. When one half moved the
 * other is read in full too, because only a whole schedule tells which games are gone. Games whose id the feed
 * replaced are forgotten before the new ones are written, so that a fixture never stands twice.
 */
export async function syncSchedule(input: JobInput): Promise<Outcome> {
  const { sport, context, kept, publishedAt, now } = input
  const teamId = await ourTeamId(sport)
  const season = seasonOf(sport, easternDay(now))
  const key = `team/${teamKey(sport, teamId)}`
  const source = context.espn.name
  const halves = await readHalves(input, { league: sportConfig(sport).espn, teamId, season })
  if (!halves) return outcome({ source, status: "unchanged", pages: [`${key}/schedule`], validators: kept })
  const [regular, post] = halves
  const ours = mergeSchedules(regular.records, post.records).filter((game) => involves(game, teamId))
  const { replaced, missing } = await dropReplaced(input, ours, season)
  const saved = await Game.saveAll({ sport, feeds: ours, ourId: teamId, now })
  const due = unpublished(saved, publishedAt)
  const near = pagesOf(
    saved.map((one) => one.game),
    now,
  )
  return outcome({
    source,
    read: regular.records.length + post.records.length,
    changed: saved.filter((one) => one.changed).length,
    rejected: [...regular.rejected, ...post.rejected],
    warnings: missing.map((game) => `${game.id} is no longer on the schedule; kept as it was`),
    pages: [`${key}/schedule`, ...near, ...(due.length > 0 ? [key, "search"] : [])],
    outdated: outdatedBy([...due, ...replaced.map((game) => ({ game, before: game }))], near),
    saved: saved.filter((one) => one.changed),
    validators: { regular: { ...regular.validators }, post: { ...post.validators } },
  })
}

type Half = Extract<FeedAnswer<"schedule">, { status: "fresh" }>

async function readHalves(
  { context, kept }: JobInput,
  request: FeedRequest,
): Promise<[Half, Half] | undefined> {
  const read = (seasonType: 2 | 3, validators: Validators) =>
    context.espn.read("schedule", { ...request, seasonType }, validators)
  const first = await read(2, kept["regular"] ?? {})
  const second = await read(3, kept["post"] ?? {})
  if (first.status === "unchanged" && second.status === "unchanged") return undefined
  const whole = async (answer: FeedAnswer<"schedule">, seasonType: 2 | 3) => {
    const again = answer.status === "fresh" ? answer : await read(seasonType, {})
    if (again.status === "fresh") return again
    throw new AppError("upstream", "feed.unasked_304", "The feed answered 304 to an unconditional request")
  }
  return [await whole(first, 2), await whole(second, 3)]
}

async function dropReplaced({ sport, now }: JobInput, listed: FeedGame[], season: number): Promise<Vanished> {
  const { games } = await ourSeason(sport, now)
  const gone = vanished(games, listed, season)
  const pages = outdatedBy(
    gone.replaced.map((game) => ({ game, before: game })),
    [],
  )
  // Before the games go: a run that died in between would leave pages that nobody finds again.
  for (const page of [...pages, ...pagesLeft(games, listed)]) await Snapshot.drop(page)
  for (const game of gone.replaced) await Game.forget(game.id)
  return gone
}

/**
 * Stored pages that show a changed game but are not published now: they are dropped and computed when asked for.
 * A game that is new stands on no page yet, except that its month may be stored without it.
 */
export function outdatedBy(
  changed: readonly Pick<Saved, "game" | "before">[],
  published: readonly string[],
): string[] {
  const shown = changed.flatMap(({ game, before }) => [
    `schedule/${monthOf(game.gameDay)}`,
    ...(before ? [`schedule/${monthOf(before.gameDay)}`] : []),
    ...(before ? [`game/${game.id}`, `scoreboard/${game.gameDay}`, `scoreboard/${before.gameDay}`] : []),
  ])
  return [...new Set(shown)].filter((page) => !published.includes(page))
}

/** The pages games near today stand on. Days far off are computed when somebody asks for them. */
export function pagesOf(games: readonly Info[], now: string): string[] {
  const today = easternDay(now)
  const isNear = (game: Info) => game.gameDay >= addDays(today, -2) && game.gameDay <= addDays(today, 7)
  const near = games.filter(isNear)
  // A late game stands on today's page as well, from before midnight until it is over.
  const days = near.flatMap((game) => [`scoreboard/${game.gameDay}`, `scoreboard/${today}`])
  const months = [today, ...near.map((game) => game.gameDay)].map((day) => `schedule/${monthOf(day)}`)
  if (games.length === 0) return []
  return [...new Set(["home", "games/live", ...months, ...days, ...near.map((game) => `game/${game.id}`)])]
}
