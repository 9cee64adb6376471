import { type Feature, type Unit, type Usage, type Used, units } from "./usage.ts"

const EVERY = 60_000
const HOUR = 3_600_000
/** Counts that may be lost with an instance; busy ones write sooner than once a minute. */
const MOST = 500

/** What an instance counted in one UTC hour, `2026-11-21T13`; the whole of it, so that writing it twice is writing it once. */
export type Bucket = { hour: string; used: Used }
export type Meter = {
  count: (feature: Feature, usage: Usage) => void
  /**
   * Writes where it is time to, once in `every` ms, a minute unless told otherwise; 0 writes whatever is there. Never throws: what was
   * not written goes with the next.
   */
  flush: (every?: number) => Promise<void>
}

type Sums = Partial<Record<Unit, number>>
type Counts = Map<Feature, Sums>

/**
 * Counts in memory and saves the hour so far: at once where it is the first, then once a minute or every 500 counts. An
 * instance that dies loses what it counted since: at most a minute or what it chose instead, at most 500 requests. `now` in ms.
 */
export function createMeter(
  now: () => number,
  save: (bucket: Bucket) => Promise<unknown>,
  warn: (thrown: unknown) => void,
): Meter {
  const hours = new Map<string, Counts>()
  const kept = { since: 0, counts: 0 }
  const current = { hour: Number.NaN, features: new Map<Feature, Sums>() }
  const featuresNow = () => {
    const at = now()
    const hour = Math.floor(at / HOUR)
    if (hour !== current.hour) {
      const features = getOr(hours, new Date(at).toISOString().slice(0, 13), () => new Map())
      Object.assign(current, { hour, features })
    }
    return current.features
  }
  return {
    count(feature, usage) {
      const sums = getOr<Feature, Sums>(featuresNow(), feature, () => ({}))
      for (const unit of units) {
        const amount = usage[unit]
        if (amount) sums[unit] = (sums[unit] ?? 0) + amount
      }
      kept.counts++
    },
    async flush(every = EVERY) {
      const isDue = every === 0 || kept.counts >= MOST || now() - kept.since >= every
      if (kept.counts === 0 || !isDue) return
      const { counts } = kept
      Object.assign(kept, { since: now(), counts: 0 })
      try {
        const written = [...hours.keys()]
        await Promise.all([...hours].map(([hour, features]) => save({ hour, used: plain(features) })))
        // Hours that are over were written for the last time.
        for (const hour of written.slice(0, -1)) hours.delete(hour)
      } catch (thrown) {
        kept.counts += counts
        warn(thrown)
      }
    },
  }
}

function plain(features: Counts): Used {
  return Object.fromEntries([...features].map(([feature, sums]) => [feature, { ...sums }]))
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
