import type { Run } from "../run/index.ts"
import type { Context } from "./sync/context.ts"
import { tick } from "./tick.ts"

/** The scheduler's floor is a minute; within it a live game is looked at this often. */
const EVERY = 10_000

/** The last look of a minute: late enough to leave no gap before the next one's first, early enough to end by then. */
const LAST = 50_000

/**
 * One minute's work: a tick, and while a game is live another one every ten seconds. With nothing live it
 * returns after the first. `wait` pauses for milliseconds.
 */
export async function untilQuiet(
  context: Context,
  wait: (ms: number) => Promise<unknown>,
): Promise<Run.Info[]> {
  const started = context.now()
  const runs: Run.Info[] = []
  for (;;) {
    const begun = context.now()
    const ticked = await tick(context)
    runs.push(...ticked.runs)
    const next = begun + EVERY
    if (!ticked.isLive || next - started > LAST) return runs
    await wait(Math.max(0, next - context.now()))
  }
}
