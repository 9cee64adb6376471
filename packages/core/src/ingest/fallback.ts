import { messageOf } from "../error.ts"

/** One place to ask. Null is "has nothing", which goes on to the next place like a failure. */
export type Step<T> = { name: string; load: () => Promise<T | null> }

export type Answer<T> = {
  /** Null where not even an old answer is known. */
  value: T | null
  /** The step that answered, `last-good`, or null. */
  source: string | null
  /** True where every source failed: the value is an old one, or there is none. */
  stale: boolean
  /** What went wrong on the way, in order. */
  warnings: string[]
}

/**
 * Asks one step after the other until one answers: ESPN, the NCAA, then what was last good, then nothing.
 * Never throws for a source; `warn` is told of each failing step.
 */
export async function firstGood<T>(
  steps: readonly Step<T>[],
  lastGood: Step<T>,
  warn: (message: string) => void,
): Promise<Answer<T>> {
  const warnings: string[] = []
  for (const step of [...steps, lastGood]) {
    const value = await ask(step, (message) => {
      warnings.push(message)
      warn(message)
    })
    if (value !== null) return { value, source: step.name, stale: step === lastGood, warnings }
  }
  return { value: null, source: null, stale: true, warnings }
}

async function ask<T>({ name, load }: Step<T>, warn: (message: string) => void): Promise<T | null> {
  try {
    const value = await load()
    if (value === null) warn(`${name} has nothing`)
    return value
  } catch (thrown) {
    warn(`${name} failed: ${messageOf(thrown)}`)
    return null
  }
}
