import { iso } from "../../clock.ts"
import { AppError, messageOf } from "../../error.ts"
import { Run } from "../../run/index.ts"
import { Snapshot } from "../../snapshot/index.ts"
import { View } from "../../view/index.ts"
import { freshnessOf } from "../freshness.ts"
import { type Job, type JobKind, nextLook } from "../plan.ts"
import type { Context, JobRunner, Kept, Later, Outcome } from "./context.ts"
import { syncNews, syncRankings, syncRoster, syncStandings } from "./lists.ts"
import { syncSchedule } from "./schedule.ts"
import { syncScoreboard } from "./scoreboard.ts"
import { syncTeam } from "./team.ts"
import { tell } from "./tell.ts"

/** A run, and whether the source's answer was an old copy, so that it is worth asking again soon. */
export type Ran = Run.Info & { behind?: boolean }

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
 * marked stale, and the journal says why. Idempotent: a run that died is simply run again. The note comes after the
 * pages, so a run that died before it left the old validators and the old time: the next one reads the whole feed
 * and takes what was saved since then for changed (`unpublished`).
 */
export async function runJob({ sport, kind }: Job, context: Context): Promise<Ran> {
  const started = context.now()
  const now = new Date(started).toISOString()
  const known = await Run.source({ sport, kind })
  const [kept, publishedAt] = [known?.validators ?? {}, known?.state.checkedAt ?? null]
  try {
    const wasStale = known?.state.stale ?? false
    const done = await runners[kind]({ sport, kind, context, kept, publishedAt, wasStale, now })
    const state = stateAfter({ sport, kind }, done, now)
    if (!done.pagesMayWait) await refresh(done.pages, state, now)
    for (const page of done.outdated) await Snapshot.drop(page)
    await Run.note({ state, validators: done.validators })
    const untold = await tell({ sport, kind }, done, context, now)
    const more = await readLater(done, state, now)
    const warnings = [...done.warnings, ...more.warnings, ...untold]
    const changed = done.changed + more.changed
    const told = { ...done, changed, warnings }
    const run = await journal({ sport, kind }, context, started, told, done.status)
    return { ...run, ...(done.behind && { behind: true }) }
  } catch (thrown) {
    const reason = messageOf(thrown)
    context.warn(`${sport} ${kind}: ${reason}; serving what was last read`)
    await noteFailure({ sport, kind }, known, reason, now)
    const warnings = [reason, `${sport} ${kind}: serving what was last read`]
    const status = known?.state.checkedAt ? "stale" : "failed"
    const failure = thrown instanceof AppError ? thrown.reason : "internal"
    return journal({ sport, kind }, context, started, { source: "last-good", warnings, failure }, status)
  }
}

/** What a job left for later, with its pages. What fails here is said, and takes nothing back of what is out. */
async function readLater(
  { later, validators }: Outcome,
  state: Run.SourceState,
  now: string,
): Promise<Later> {
  const nothing = { changed: 0, pages: [], validators: {} }
  if (!later) return { ...nothing, warnings: [] }
  try {
    const more = await later()
    await refresh(more.pages, state, now)
    await Run.note({ state, validators: { ...validators, ...more.validators } })
    return more
  } catch (thrown) {
    return { ...nothing, warnings: [messageOf(thrown)] }
  }
}

/**
 * Computes the pages anew, each as old as the sources behind it, with `own` as it will be noted. 1 Query for all, then a
 * few RRU a page.
 */
async function refresh(pages: readonly string[], own: Run.SourceState, now: string): Promise<void> {
  if (pages.length === 0) return
  const others = (await Run.sources()).filter(({ sport, kind }) => sport !== own.sport || kind !== own.kind)
  const states = [...others, own]
  const unique = [...new Set(pages)]
  for (let start = 0; start < unique.length; start += AT_ONCE) {
    const all = unique.slice(start, start + AT_ONCE).map((page) => renew(page, states, now))
    // Waits for all of them: a run that fails leaves nothing of it under way.
    for (const one of await Promise.allSettled(all)) if (one.status === "rejected") throw one.reason
  }
}

/** How many pages are computed side by side. */
const AT_ONCE = 4

async function renew(page: string, states: readonly Run.SourceState[], now: string): Promise<void> {
  const freshness = freshnessOf(page, states, Date.parse(now)) ?? { asOf: now, stale: false }
  await View.publish([page], now, freshness)
}

/** A job that asked nobody names no page, so that it never makes one look younger. */
function stateAfter({ sport, kind }: Job, done: Outcome, now: string): Run.SourceState {
  const { source, pages, asked, behind = false } = done
  const named = asked ? [...new Set(pages)] : []
  const times = { checkedAt: now, attemptedAt: now }
  return {
    sport,
    kind,
    source,
    ...times,
    stale: false,
    reason: null,
    pages: named,
    ...(behind && { behind }),
  }
}

/** Marks the pages of the last good run as their sources stand now; their bodies stay. */
async function noteFailure({ sport, kind }: Job, known: Known | undefined, reason: string, now: string) {
  const { checkedAt = null, source = "none", pages = [] } = known?.state ?? {}
  const state = { sport, kind, source, checkedAt, attemptedAt: now, stale: true, reason, pages }
  await Run.note({ state, validators: known?.validators ?? {} })
  const readAt = iso(Date.now())
  const states = await Run.sources()
  for (const page of pages) {
    const freshness = freshnessOf(page, states, Date.parse(now))
    if (freshness) await Snapshot.touch(page, { ...freshness, readAt })
  }
}

type Known = { state: Run.SourceState; validators: Kept }

async function journal(
  { sport, kind }: Job,
  { now, newId }: Context,
  started: number,
  done: Partial<Outcome> & Pick<Outcome, "source" | "warnings"> & { failure?: string },
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
  const { failure = null } = done
  const nextAt = nextLook(kind, started, failure !== null)
  await Run.count({ sport, kind, at: startedAt, failure, nextAt })
  return run
}
