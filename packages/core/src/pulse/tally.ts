/** What an instance counted in one UTC hour, `2026-11-21T13`, all of it: to write it twice is to write it once. */
export type Bucket = { hour: string; counts: Counts }
/** Sums by name; a name that ends in `.peak` is the highest seen. */
export type Counts = Record<string, number>

export type Tally = {
  count: (name: string, amount?: number) => void
  /** Keeps the highest; `name` ends in `.peak`. */
  peak: (name: string, height: number) => void
  /**
   * What is to be written now: at once where it is the first, then once in `every` ms, a minute unless told otherwise, or when many
   * counts would be lost; 0 is now. Whoever took it and
   * could not write it says so with `failed`, and it goes with the next.
   */
  due: (every?: number) => Bucket[]
  failed: (buckets: readonly Bucket[]) => void
}

const EVERY = 60_000
const HOUR = 3_600_000

/**
 * Counts in memory, by hour. An instance that dies loses at most a minute and at most `most` counts. Counting is on the way of
 * every request: it makes nothing but a number. `now` in ms.
 */
export function createTally(now: () => number, most = 500): Tally {
  const hours = new Map<string, Map<string, number>>()
  const kept = { since: Number.NEGATIVE_INFINITY, counts: 0 }
  const current = { hour: Number.NaN, counts: new Map<string, number>() }
  const countsNow = () => {
    const at = now()
    const hour = Math.floor(at / HOUR)
    if (hour !== current.hour) {
      const name = new Date(at).toISOString().slice(0, 13)
      Object.assign(current, { hour, counts: hours.get(name) ?? new Map<string, number>() })
      hours.set(name, current.counts)
    }
    kept.counts++
    return current.counts
  }
  return {
    count: (name, amount = 1) => {
      const counts = countsNow()
      counts.set(name, (counts.get(name) ?? 0) + amount)
    },
    peak: (name, height) => {
      const counts = countsNow()
      counts.set(name, Math.max(counts.get(name) ?? 0, height))
    },
    due(every = EVERY) {
      const isDue = every === 0 || kept.counts >= most || now() - kept.since >= every
      if (kept.counts === 0 || !isDue) return []
      Object.assign(kept, { since: now(), counts: 0 })
      const byHour = [...hours].toSorted(([a], [b]) => a.localeCompare(b))
      const buckets = byHour.map(([hour, counts]) => ({ hour, counts: Object.fromEntries(counts) }))
      // Hours that are over are written for the last time.
      for (const { hour } of buckets.slice(0, -1)) hours.delete(hour)
      return buckets
    },
    failed(buckets) {
      kept.counts += 1
      for (const { hour, counts } of buckets) {
        // Unlike the newest, hours that are over have been forgotten.
        if (!hours.has(hour)) hours.set(hour, new Map(Object.entries(counts)))
      }
    },
  }
}

/** The sums of some counts, of peaks the highest. Pure. */
export function sumOf(all: readonly Counts[]): Counts {
  const sums: Counts = {}
  for (const [name, amount] of all.flatMap((counts) => Object.entries(counts))) {
    const known = sums[name] ?? 0
    sums[name] = name.endsWith(".peak") ? Math.max(known, amount) : known + amount
  }
  return sums
}
