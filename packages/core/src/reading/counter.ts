/** Somebody who reads on and on counts once in this time. */
const ONCE_MS = 30 * 60_000
/** So many at once, or after so long: one write for many readers. */
const BATCH = 20
const WAIT_MS = 60_000
/** Readers and articles remembered at most, ~100 bytes each; the oldest is forgotten first. */
const MOST_READERS = 10_000
const MOST_ARTICLES = 200

export type Batch = { slug: string; reads: number }

/**
 * Counts reads in memory until they are worth a write. `reader` is a hash that this process alone can make, so it is nobody
 * once the process ends. `now` in ms.
 */
export function createReads(now: () => number) {
  const seen = new Map<string, number>()
  const waiting = new Map<string, { reads: number; since: number }>()

  function add(slug: string, reads: number): void {
    const known = waiting.get(slug)
    if (!known && waiting.size >= MOST_ARTICLES) return
    waiting.set(slug, { reads: (known?.reads ?? 0) + reads, since: known?.since ?? now() })
  }
  return {
    /** Whether this read counted. */
    take(slug: string, reader: string): boolean {
      const key = `${slug} ${reader}`
      const before = seen.get(key)
      if (before !== undefined && now() - before < ONCE_MS) return false
      seen.delete(key)
      seen.set(key, now())
      const [oldest] = seen.keys()
      if (seen.size > MOST_READERS && oldest !== undefined) seen.delete(oldest)
      add(slug, 1)
      return true
    },
    /** What is to be written now, and is then no longer waiting; all of it with `force`. */
    due(force = false): Batch[] {
      const ready = [...waiting].filter(
        ([, { reads, since }]) => force || reads >= BATCH || now() - since >= WAIT_MS,
      )
      for (const [slug] of ready) waiting.delete(slug)
      return ready.map(([slug, { reads }]) => ({ slug, reads }))
    },
    /** What could not be written goes with the next. */
    failed({ slug, reads }: Batch): void {
      add(slug, reads)
    },
  }
}
