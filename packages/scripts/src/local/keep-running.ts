import { AppError, messageOf } from "@hub/core/error"
import type { Child } from "./child.ts"

export type Kept = {
  /** As a sentence begins: "The local DynamoDB". */
  name: string
  start: () => Child
  /** Resolves once the child can be used; throws when it ends before. */
  untilReady: (child: Child) => Promise<void>
  /** True where another start would not bring back what the child knew. */
  isLost: boolean
  report: (line: string) => void
  fail: (problem: AppError) => void
}

/** A program that ends more often than this within a minute has a reason that another start does not cure. */
const TRIES = 3
const MINUTE = 60_000

/** Starts a child and starts it again whenever it ends by itself, until `stop`. Throws when the first start fails. */
export async function keepRunning(kept: Kept): Promise<{ stop: () => Promise<void> }> {
  const state = { child: kept.start(), isStopping: false }
  await kept.untilReady(state.child)
  const watching = watch(kept, state)
  return {
    stop: async () => {
      state.isStopping = true
      await state.child.stop()
      await watching
    },
  }
}

async function watch(kept: Kept, state: { child: Child; isStopping: boolean }): Promise<void> {
  const ends: number[] = []
  for (;;) {
    const code = await state.child.exited
    if (state.isStopping) return
    ends.push(Date.now())
    const what = `${kept.name} ended by itself (exit code ${code ?? "none"})`
    const words = state.child.complaint() || "it said nothing"
    const isHopeless = ends.filter((at) => at > Date.now() - MINUTE).length > TRIES
    if (kept.isLost)
      return kept.fail(broken(`${what} and what it kept in memory is gone: start the hub again.`))
    if (isHopeless) return kept.fail(broken(`${what} again and again: ${words}`))
    try {
      state.child = kept.start()
      await kept.untilReady(state.child)
      kept.report(`${what}; it runs again with the same data.`)
    } catch (thrown) {
      if (!state.isStopping) kept.fail(broken(`${what} and does not start again: ${messageOf(thrown)}`))
      return
    }
  }
}

function broken(message: string): AppError {
  return new AppError("unavailable", "local.child_ended", message)
}
