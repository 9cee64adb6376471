import { placeOf } from "./histogram.ts"
import { createTally } from "./tally.ts"

/** A request is some eight counts, so this is about as many requests as the meter may lose; a write costs more than one. */
const LOST_AT_MOST = 4_000

/** This process's own counts. Apart from what writes them, because the table's client counts here as well. */
export const tally = createTally(Date.now, LOST_AT_MOST)

/** A request that reads the table more often than this asks in a loop for what one Query knows. */
export const MANY_CALLS = 20
/** What a read of the table may take, and what is logged as slow. */
export const SLOW_CALL_MS = 50
/** Connections that the SDK keeps to the table at most; what is asked beyond them waits. */
export const POOL = 50

/** A request that was answered, by what it was for; `calls` of the table it made. */
export function answered(feature: string, status: number, ms: number, calls: number): void {
  tally.count(`req.${feature}.${Math.floor(status / 100)}xx`)
  took(`req.${feature}`, ms)
  if (calls > MANY_CALLS) tally.count(`req.${feature}.many`)
}

const busy = { calls: 0 }

/** Begins a call of the table; what it returns ends it. `name`: `Query gsi2`. */
export function tableCall(name: string): (ms: number) => void {
  busy.calls++
  tally.peak("db.busy.peak", busy.calls)
  return (ms) => {
    busy.calls--
    took("db", ms)
    if (ms > SLOW_CALL_MS) tally.count(`slow.${name}`)
  }
}

/** A look at a feed, by the name that fans see. */
export function looked(source: string, isGood: boolean, ms: number): void {
  tally.count(`src.${source}.${isGood ? "ok" : "failed"}`)
  took(`src.${source}`, ms)
}

/** Something that an attacker, or a mistake, would cause: `edge.missing`. */
export function security(reason: string): void {
  tally.count(`sec.${reason}`)
}

/** The minute's probe of the site, as a fan meets it. */
export function probed(isUp: boolean, ms: number): void {
  tally.count(isUp ? "probe.up" : "probe.down")
  took("probe", ms)
}

/** How old a live score was when the probe asked for it. */
export function aged(isFresh: boolean, seconds: number): void {
  tally.count(isFresh ? "age.fresh" : "age.late")
  tally.peak("age.peak", seconds)
}

/** What a browser says of its visit: answers that came from an edge, and the time to the page's first byte. */
export function seen({ hits, misses, firstByteMs }: Seen): void {
  if (hits > 0) tally.count("edge.hit", hits)
  if (misses > 0) tally.count("edge.miss", misses)
  if (firstByteMs !== undefined) took("page", firstByteMs)
}
type Seen = { hits: number; misses: number; firstByteMs?: number | undefined }

function took(name: string, ms: number): void {
  tally.count(`${name}.ms`, Math.round(ms))
  tally.count(`${name}.le${placeOf(ms)}`)
}
