import { randomBytes, randomUUID } from "node:crypto"
import { config } from "../config.ts"
import { messageOf } from "../error.ts"
import { log } from "../log.ts"
import { createCounter } from "./counter.ts"
import type { Beacon } from "./info.ts"
import { saltOf } from "./salt.ts"
import { saveAs } from "./store.ts"
import { hashOf, type Visitor } from "./visitor.ts"

const instance = randomUUID().slice(0, 8)
const counter = createCounter(Date.now)

/** Counts a browser's beacon; who sent it is hashed with the day's salt and forgotten. Nothing is written here. `now` in ms. */
export async function take(beacon: Beacon, visitor: Visitor, now: number): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10)
  const salt = await saltOf(day, randomBytes(32).toString("base64url"))
  counter.take(beacon, hashOf(visitor, salt, config().cursorSecret))
}

/** Counts that a machine came, and nothing else about it. */
export function takeBot(): void {
  counter.bot()
}

/** Writes what is due, ≤ 1 PutItem a minute; never throws: what could not be written goes with the next. */
export async function flush(every?: number): Promise<void> {
  const buckets = counter.due(every)
  try {
    await Promise.all(buckets.map((bucket) => saveAs(instance, bucket)))
  } catch (thrown) {
    counter.failed(buckets)
    log.warn("usage not written", { error: messageOf(thrown) })
  }
}
