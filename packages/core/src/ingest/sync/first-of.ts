import { AppError } from "../../error.ts"
import { firstGood, type Step } from "../fallback.ts"

/** What is already stored is the last good answer: nothing has to be loaded for it, the job just ends. */
const keepStored = { name: "last-good", load: async () => null }

/**
 * The answer of the first source that has one. Throws `feed.down` where none does, which the runner turns into a
 * stale mark on the pages; every failing step has been told to `warn`.
 */
export async function firstOf<T>(steps: readonly Step<T>[], warn: (message: string) => void) {
  const { value, source, warnings } = await firstGood(steps, keepStored, warn)
  if (value !== null && source !== null) return { value, source, warnings }
  throw new AppError("upstream", "feed.down", warnings.join("; "))
}
