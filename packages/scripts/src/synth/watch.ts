import { setTimeout as sleep } from "node:timers/promises"
import { messageOf } from "@hub/core/error"

export type Watch = {
  /** Something happened, so the program is not stuck. */
  touch(): void
  /** Runs the program until it ends, fails or stands still; never throws and never hangs. */
  until(run: () => Promise<unknown>): Promise<{ value: unknown; errors: string[] }>
}

/** After the first failure its siblings get this long to fail too. */
const GRACE = 500

/**
 * A rejected value leaves Pulumi's registrations pending for ever, so failures are caught where Node reports them, and a
 * program that does nothing for `idleMs` is stopped with the names of what never resolved.
 */
export function watchFailures(idleMs: number, pending: () => string[]): Watch {
  const failures: unknown[] = []
  const failed = Promise.withResolvers<undefined>()
  const onFailure = (thrown: unknown) => {
    failures.push(thrown)
    failed.resolve(undefined)
  }
  let last = Date.now()
  return {
    touch() {
      last = Date.now()
    },
    async until(run) {
      // For good: one failure may be reported again later, and the process serves one evaluation.
      process.on("unhandledRejection", onFailure)
      process.on("uncaughtException", onFailure)
      const over = new AbortController()
      const stop = failed.promise.then(() => sleep(GRACE))
      const value = await Promise.race([run(), stop, stalled(over.signal)]).catch(onFailure)
      over.abort()
      return { value, errors: sentences(failures) }
    },
  }

  async function stalled(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await sleep(200)
      if (Date.now() - last <= idleMs) continue
      const names = pending()
      const what = names.length > 0 ? names.join(", ") : "an output"
      throw new Error(`Nothing happened for ${idleMs / 1000} s; never resolved: ${what}`)
    }
  }
}

/** Each once. A type error beside another failure is its consequence: code that went on without a value. */
function sentences(failures: unknown[]): string[] {
  const causes = failures.filter((thrown) => !(thrown instanceof TypeError))
  const told = causes.length > 0 ? causes : failures
  return [...new Set(told.map((thrown) => messageOf(thrown).trim()))]
}
