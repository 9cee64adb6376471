/** Upper bounds in milliseconds; what is slower than the last falls into one more. The promises' 50, 200 and 500 are among them. */
export const bounds = [5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000, 2000, 5000] as const

/** The place of a duration among `bounds`. Pure. */
export function placeOf(ms: number): number {
  const place = bounds.findIndex((bound) => ms <= bound)
  return place === -1 ? bounds.length : place
}

/**
 * The duration that a share `q` (0–1) of all stayed below, in ms; null of none. Within its place it is drawn evenly, so it is
 * right to the width of that place; what is slower than the last bound counts as the last bound. Pure.
 */
export function quantile(counts: readonly number[], q: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const wanted = q * all
  const sums = counts.map((_count, place) =>
    counts.slice(0, place + 1).reduce((sum, count) => sum + count, 0),
  )
  const place = Math.max(
    0,
    sums.findIndex((sum, at) => sum >= wanted && (counts[at] ?? 0) > 0),
  )
  const upper = bounds[place]
  if (upper === undefined) return bounds.at(-1) ?? null
  const lower = bounds[place - 1] ?? 0
  const before = sums[place - 1] ?? 0
  return lower + ((upper - lower) * (wanted - before)) / (counts[place] ?? 1)
}
