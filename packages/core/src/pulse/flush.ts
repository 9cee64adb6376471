import { randomUUID } from "node:crypto"
import { messageOf } from "../error.ts"
import { log } from "../log.ts"
import { tally } from "./counts.ts"
import { saveAs } from "./store.ts"

const instance = randomUUID().slice(0, 8)

/** Writes what is due, ≤ 1 PutItem a minute; never throws: what could not be written goes with the next. */
export async function flush(every?: number): Promise<void> {
  const buckets = tally.due(every)
  try {
    await Promise.all(buckets.map((bucket) => saveAs(instance, bucket)))
  } catch (thrown) {
    tally.failed(buckets)
    log.warn("pulse not written", { error: messageOf(thrown) })
  }
}
