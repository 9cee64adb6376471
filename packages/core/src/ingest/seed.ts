import { easternDay } from "../clock.ts"
import { messageOf } from "../error.ts"
import { Game } from "../game/index.ts"
import type { Info } from "../game/info.ts"
import type { Run } from "../run/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { type Sport, seasonOf } from "../sport/info.ts"
import { Team } from "../team/index.ts"
import { View } from "../view/index.ts"
import type { JobKind } from "./plan.ts"
import type { Context } from "./sync/context.ts"
import { ourSeason } from "./sync/our-season.ts"
import { syncPastSeason } from "./sync/past-season.ts"
import { runJob } from "./sync/run.ts"
import { syncSummary } from "./sync/summary.ts"

/** The id comes first, the page that draws on everything last. */
const order: JobKind[] = ["team", "schedule", "standings", "rankings", "news", "scoreboard", "team"]
/** After the box scores: with the roster come its players' pages, each written once. */
const afterBoxScores: JobKind = "roster"
/** How many box scores are read side by side: no more than a feed answers without a complaint. */
const AT_ONCE = 4

export type SeedOptions = {
  sports: readonly Sport[]
  /** How many finished games a sport get their box score read; each is one request. */
  boxScores: number
  /** How many seasons before this one are read; each is two requests a sport. */
  pastSeasons: number
  onStep?: (step: string, done: number, total: number) => void
}

/**
 * Fills an empty table, or completes one: every job of every sport, then the box scores of the latest finished games
 * that have none. Idempotent: a second run writes nothing new, and one that died goes on where it stopped.
 */
export async function seed(
  context: Context,
  { sports, boxScores, pastSeasons, onStep }: SeedOptions,
): Promise<Run.Info[]> {
  const total = sports.length * (order.length + 3)
  const runs: Run.Info[] = []
  const step = (name: string) => onStep?.(name, runs.length, total)
  for (const sport of sports) {
    for (const kind of order) {
      step(`${sport} ${kind}`)
      runs.push(await runJob({ sport, kind }, context))
    }
    step(`${sport} box scores`)
    await fillBoxScores(sport, context, boxScores)
    step(`${sport} ${afterBoxScores}`)
    runs.push(await runJob({ sport, kind: afterBoxScores }, context))
    step(`${sport} past seasons`)
    await fillHistory(sport, context, pastSeasons)
  }
  onStep?.("done", total, total)
  return runs
}

/** A season that cannot be read is told and left out: the next seed asks again. */
async function fillHistory(sport: Sport, context: Context, seasons: number): Promise<void> {
  const current = seasonOf(sport, easternDay(context.now()))
  for (const back of Array.from({ length: seasons }, (_, index) => index + 1)) {
    try {
      await syncPastSeason(sport, current - back, context)
    } catch (thrown) {
      context.warn(`${sport} ${current - back}: ${messageOf(thrown)}`)
    }
  }
}

async function fillBoxScores(sport: Sport, context: Context, limit: number): Promise<void> {
  const now = new Date(context.now()).toISOString()
  const { games } = await ourSeason(sport, now)
  const finals = games.filter((game) => game.status === "final")
  // Not slice(-limit): that is all of them where the limit is 0.
  const latest = finals.slice(Math.max(0, finals.length - limit))
  for (let start = 0; start < latest.length; start += AT_ONCE)
    await Promise.all(latest.slice(start, start + AT_ONCE).map((game) => fillOne(sport, context, game, now)))
  const team = await Team.ofSport(sport)
  if (team) await View.publish([`team/${team.id}/stats`], now, { asOf: now, stale: false })
}

async function fillOne(sport: Sport, context: Context, game: Info, now: string): Promise<void> {
  try {
    const { detail } = await Game.page(game.id)
    const isFromTheEnd = detail && game.finalAt !== null && detail.source.fetchedAt >= game.finalAt
    if (isFromTheEnd) return
    // Before as well: a run that died right after it had saved the detail would leave the page without it.
    await Snapshot.drop(`game/${game.id}`)
    await syncSummary({ sport, kind: "scoreboard", context, kept: {}, publishedAt: null, now }, game)
    await Snapshot.drop(`game/${game.id}`)
  } catch (thrown) {
    context.warn(`summary of ${game.id}: ${messageOf(thrown)}`)
  }
}
