import { AppError } from "../error.ts"
import { networkKey } from "../network-key.ts"
import { go } from "../table.ts"
import { NewcomersEntity } from "./push.entity.ts"

/** New devices that one network may bring in a UTC day. A campus shares an address; a script brings thousands. */
export const NEW_A_DAY = 100
const DAY_MS = 86_400_000

/**
 * Counts a device that was not known before. Nobody signs in to be told, so without a limit one address could fill a team's
 * list with devices that do not exist. Throws `push.too_many_here` (429) until the next UTC day. 1 conditional UpdateItem.
 */
export async function spend(network: string, now: number): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10)
  const expireAt = Math.floor(now / 1000) + 2 * 86_400
  try {
    await go(
      NewcomersEntity.update({ day, whose: networkKey(day, network) })
        .set({ expireAt })
        .add({ count: 1 })
        .where(({ count }, { lt, notExists }) => `${notExists(count)} OR ${lt(count, NEW_A_DAY)}`)
        .go(),
    )
  } catch (thrown) {
    throw thrown instanceof AppError && thrown.kind === "conflict" ? tooMany(now) : thrown
  }
}

function tooMany(now: number): AppError {
  const message = "Many devices of your network asked for notices today; try again tomorrow"
  const retryAfterSeconds = Math.ceil((DAY_MS - (now % DAY_MS)) / 1000)
  return new AppError("rate_limit", "push.too_many_here", message, { retryAfterSeconds })
}
