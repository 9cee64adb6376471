import { addDays, easternDay, easternMidnight } from "../clock.ts"
import { messageOf } from "../error.ts"
import { Game } from "../game/index.ts"
import { Run } from "../run/index.ts"
import { sportIds } from "../sport/info.ts"
import type { Level } from "./cadence.ts"
import { plan, wakeAt } from "./plan.ts"
import type { Context } from "./sync/context.ts"
import { type Ran, runJob } from "./sync/run.ts"

/** `wakeAt`: when to look again, in ms, or null where nothing is near; `lost`: somebody else goes on instead. */
export type Ticked = { runs: Run.Info[]; wakeAt: number | null; lost: boolean }

/** Asked before each piece of work: whether it is still ours to do. */
export type Keep = () => Promise<boolean>

/**
 * Does what is due now: 2 Queries to know (games around today, how the sources stand), then the jobs of the plan one
 * after the other, so that a feed is never asked twice at once, and 1 Query to know when to come back.
 */
export async function tick(context: Context, keep: Keep, level: Level = 0): Promise<Ticked> {
  const now = context.now()
  const [games, checked] = await Promise.all([gamesAround(now), Run.sources()])
  await moveThreads(games, context)
  const jobs = plan(sportIds, games, checked, now, level)
  const runs: Ran[] = []
  for (const job of jobs) {
    if (!(await keep())) return { runs, wakeAt: null, lost: true }
    runs.push(await runJob(job, context))
  }
  const attemptedAt = new Date(now).toISOString()
  // A look counts from the beginning of its tick, so that a slow one does not push all later ones back.
  const looked = jobs.map((job, index) => ({ ...job, attemptedAt, ...howItWent(runs[index]) }))
  const known = [...looked, ...checked]
  return { runs, wakeAt: wakeAt(await gamesAround(now), known, context.now(), level), lost: false }
}

function howItWent(run: Ran | undefined): { stale: boolean; behind: boolean } {
  return { stale: run?.status === "stale" || run?.status === "failed", behind: run?.behind ?? false }
}

/** Threads open and lock by the clock. One that fails, or was lost to another writer, is tried again by the next tick. */
async function moveThreads(games: readonly Game.Info[], context: Context): Promise<void> {
  const now = context.now()
  for (const { id } of games.filter((game) => Game.threadMove(game, now))) {
    try {
      await Game.moveThread({ id, now: new Date(now).toISOString() })
    } catch (thrown) {
      context.warn(`thread of ${id}: ${messageOf(thrown)}`)
    }
  }
}

function gamesAround(now: number) {
  const today = easternDay(now)
  return Game.between({ from: easternMidnight(addDays(today, -2)), to: easternMidnight(addDays(today, 2)) })
}
