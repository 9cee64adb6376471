export type TtlCache<T> = {
  get(key: string): T | undefined
  set(key: string, value: T): void
  size(): number
}

/** Five minutes, as long as nothing is live. */
export const DEFAULT_TTL = 5 * 60_000

/** Scores of one sport on one Eastern day. */
export function scoresKey(sport: string, day: string): string {
  return `${sport}#${day}`
}

/**
 * A memory for the life of the process. What has expired is deleted when it is asked for, and everything
 * expired whenever something is added, so the memory never outgrows one TTL of traffic. `now` in ms.
 */
export function createTtlCache<T>(now: () => number, ttlMs: number = DEFAULT_TTL): TtlCache<T> {
  const entries = new Map<string, { value: T; until: number }>()
  const isExpired = (until: number) => until <= now()
  return {
    get(key) {
      const entry = entries.get(key)
      if (entry && isExpired(entry.until)) entries.delete(key)
      return entry && !isExpired(entry.until) ? entry.value : undefined
    },
    set(key, value) {
      for (const [old, { until }] of entries) if (isExpired(until)) entries.delete(old)
      entries.set(key, { value, until: now() + ttlMs })
    },
    size: () => entries.size,
  }
}
