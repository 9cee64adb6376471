import { type Bucket, createTally } from "../pulse/tally.ts"
import type { Beacon } from "./info.ts"
import { empty, type Sketch, union, withHash } from "./sketch.ts"

/** What one instance counted of visits in an hour: this, and nothing else, is written. */
export type UsageBucket = Bucket & { sketch: Sketch }

export type Counter = {
  take: (beacon: Beacon, hash: Uint8Array) => void
  bot: () => void
  due: (every?: number) => UsageBucket[]
  failed: (buckets: readonly UsageBucket[]) => void
}

/** Counts visits in memory, by hour. `now` in ms. */
export function createCounter(now: () => number): Counter {
  const tally = createTally(now)
  const sketches = new Map<string, Sketch>()
  const add = (hour: string, change: (known: Sketch) => Sketch) =>
    sketches.set(hour, change(sketches.get(hour) ?? empty))
  return {
    take({ weight, start, views, actions }, hash) {
      tally.peak("weight.peak", weight)
      if (start) {
        tally.count("visits", weight)
        tally.count(`device.${start.device}`, weight)
        tally.count(`from.${start.from}`, weight)
      }
      for (const { page, count } of views) tally.count(`view.${page}`, count * weight)
      for (const { action, count } of actions) tally.count(`action.${action}`, count * weight)
      add(new Date(now()).toISOString().slice(0, 13), (known) => withHash(known, hash))
    },
    bot: () => tally.count("bots"),
    due(every) {
      const buckets = tally.due(every).map((bucket) => ({
        ...bucket,
        sketch: sketches.get(bucket.hour) ?? empty,
      }))
      for (const { hour } of buckets.slice(0, -1)) sketches.delete(hour)
      return buckets
    },
    failed(buckets) {
      tally.failed(buckets)
      for (const { hour, sketch } of buckets) add(hour, (known) => union([known, sketch]))
    },
  }
}
