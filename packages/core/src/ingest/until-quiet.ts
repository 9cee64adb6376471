import { Lease } from "../lease/index.ts"
import type { Run } from "../run/index.ts"
import type { Level } from "./cadence.ts"
import type { Context } from "./sync/context.ts"
import { type Keep, tick } from "./tick.ts"

/** The last look of a minute: late enough to leave no gap before the next one's first, early enough to end by then. */
const LAST = 50_000

const NAME = "ingest"
/**
 * Longer than a job takes while its feeds answer, short enough that a run that died is missed for less than a live score may
 * be old. A job held up by several silent hosts may lose its lease before it ends; two runs at once do no harm, because
 * every write of a fact and of a page is conditional, and the first one stops before its next job.
 */
const LASTS = 25_000
/** Whether a run that was found at work has ended is asked this often. */
const ASKED_EVERY = 2_000
/** A lease this fresh is not renewed. */
const RENEWED_WITHIN = 5_000

export type Options = {
  /** Pauses for milliseconds. */
  wait: (ms: number) => Promise<unknown>
  /** Asked for before each tick: a minute is long for whoever has to save. */
  level?: () => Promise<Level>
}

/**
 * One minute's work: a tick, and while a game is live another one every ten seconds; with nothing near it returns after
 * the first. Only one run works at a time. One that finds another at work waits for it to end or to die, for as long as
 * its own minute lasts; one whose lease was taken stops before its next job.
 */
export async function untilQuiet(
  context: Context,
  { wait, level = async () => 0 }: Options,
): Promise<Run.Info[]> {
  const started = context.now()
  const holder = context.newId(started)
  if (!(await taken(context, holder, wait, started + LAST))) return []
  try {
    return await work(context, { wait, level }, keeper(context, holder), started)
  } finally {
    await Lease.release({ name: NAME, holder })
  }
}

async function work(context: Context, { wait, level }: Required<Options>, keep: Keep, started: number) {
  const runs: Run.Info[] = []
  for (;;) {
    const ticked = await tick(context, keep, await level())
    runs.push(...ticked.runs)
    const next = ticked.wakeAt
    if (ticked.lost || next === null || next - started > LAST) return runs
    await wait(Math.max(0, next - context.now()))
  }
}

/** False where another run held the lease until `deadline`. */
async function taken(
  { now }: Context,
  holder: string,
  wait: Options["wait"],
  deadline: number,
): Promise<boolean> {
  for (;;) {
    if (await Lease.take({ name: NAME, holder, now: now(), lasts: LASTS })) return true
    const until = (await Lease.heldUntil(NAME)) ?? now()
    if (until > deadline) return false
    await wait(Math.min(ASKED_EVERY, Math.max(0, until - now())))
  }
}

function keeper({ now }: Context, holder: string): Keep {
  const kept = { at: now() }
  return async () => {
    const at = now()
    if (at - kept.at < RENEWED_WITHIN) return true
    kept.at = at
    return Lease.take({ name: NAME, holder, now: at, lasts: LASTS })
  }
}
