import { addDays, easternDay, easternMidnight } from "../clock.ts"
import { Game } from "../game/index.ts"
import { Run } from "../run/index.ts"
import { sportIds } from "../sport/info.ts"
import { isHot, plan } from "./plan.ts"
import type { Context } from "./sync/context.ts"
import { runJob } from "./sync/run.ts"

export type Ticked = { runs: Run.Info[]; isLive: boolean }

/**
 * Does what is due now: 2 Queries to know (games around today, how the sources stand), then the jobs of the plan one
 * after the other, so that a feed is never asked twice at once. `isLive` tells the caller to come back within seconds.
 */
export async function tick(context: Context): Promise<Ticked> {
  const now = context.now()
  const [games, checked] = await Promise.all([gamesAround(now), Run.sources()])
  const jobs = plan(sportIds, games, checked, now)
  const runs: Run.Info[] = []
  for (const job of jobs) runs.push(await runJob(job, context))
  const live = await Game.live()
  return { runs, isLive: live.some((game) => isHot(game, now)) }
}

function gamesAround(now: number) {
  const today = easternDay(now)
  return Game.between({ from: easternMidnight(addDays(today, -2)), to: easternMidnight(addDays(today, 2)) })
}
