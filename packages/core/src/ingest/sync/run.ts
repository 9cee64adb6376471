import { messageOf } from "../../error.ts"
import { Run } from "../../run/index.ts"
import { Snapshot } from "../../snapshot/index.ts"
import { View } from "../../view/index.ts"
import type { Job, JobKind } from "../plan.ts"
import type { Context, JobRunner, Kept, Outcome } from "./context.ts"
import { syncNews, syncRankings, syncRoster, syncStandings } from "./lists.ts"
import { syncSchedule } from "./schedule.ts"
import { syncScoreboard } from "./scoreboard.ts"
import { syncTeam } from "./team.ts"

const runners: Record<JobKind, JobRunner> = {
  team: syncTeam,
  schedule: syncSchedule,
  scoreboard: syncScoreboard,
  roster: syncRoster,
  standings: syncStandings,
  rankings: syncRankings,
  news: syncNews,
}

/**
 * Runs one job: reads the feed, writes what changed, republishes the pages that show it, notes how the source
 * stands and journals the run. It never throws for a source that fails: the last good facts stay, their pages are
 * marked stale, and the journal says why. Idempotent: a run that died is simply run again.
 */
export async function runJob({ sport, kind }: Job, context: Context): Promise<Run.Info> {
  const started = context.now()
  const now = new Date(started).toISOString()
  const known = await Run.source({ sport, kind })
  try {
    const done = await runners[kind]({ sport, kind, context, kept: known?.validators ?? {}, now })
    await View.publish(done.pages, now, { asOf: now, stale: false })
    await noteSuccess({ sport, kind }, done, now)
    return await journal({ sport, kind }, context, started, done, done.status)
  } catch (thrown) {
    const reason = messageOf(thrown)
    context.warn(`${sport} ${kind}: ${reason}; serving what was last read`)
    await noteFailure({ sport, kind }, known, reason, now)
    const warnings = [reason, `${sport} ${kind}: serving what was last read`]
    const status = known?.state.checkedAt ? "stale" : "failed"
    return journal({ sport, kind }, context, started, { source: "last-good", warnings }, status)
  }
}

async function noteSuccess({ sport, kind }: Job, { source, validators, pages }: Outcome, now: string) {
  const state = { sport, kind, source, checkedAt: now, attemptedAt: now, stale: false, reason: null, pages }
  await Run.note({ state, validators })
}

/** Marks the pages of the last good run stale; their bodies and the time they are of stay. */
async function noteFailure({ sport, kind }: Job, known: Known | undefined, reason: string, now: string) {
  const { checkedAt = null, source = "none", pages = [] } = known?.state ?? {}
  for (const key of pages) if (checkedAt) await Snapshot.touch(key, { asOf: checkedAt, stale: true })
  const state = { sport, kind, source, checkedAt, attemptedAt: now, stale: true, reason, pages }
  await Run.note({ state, validators: known?.validators ?? {} })
}

type Known = { state: Run.SourceState; validators: Kept }

async function journal(
  { sport, kind }: Job,
  { now, newId }: Context,
  started: number,
  done: Partial<Outcome> & Pick<Outcome, "source" | "warnings">,
  status: Run.Info["status"],
): Promise<Run.Info> {
  const { source, warnings, read = 0, changed = 0, rejected = [] } = done
  const startedAt = new Date(started).toISOString()
  const run = {
    id: newId(started),
    sport,
    kind,
    source,
    status,
    startedAt,
    durationMs: now() - started,
    read,
    changed,
    rejected,
    warnings,
  }
  await Run.record(run)
  return run
}
