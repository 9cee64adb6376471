/**
 * Small deterministic randomness. Everything that is not a recorded fact is drawn from here with a textual seed, so
 * that the same game gives the same plays on every machine and in every process.
 */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** An index drawn in proportion to `weights`. */
  weighted(weights: readonly number[]): number
}

export function seeded(seed: string): Random {
  let state = hash(seed)
  // mulberry32: 32 bits of state, good enough for made-up plays.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    const a = Math.imul(state ^ (state >>> 15), 1 | state)
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a
    return ((b ^ (b >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const one = from[int(0, from.length - 1)]
      if (one === undefined) throw new RangeError("nothing to pick from")
      return one
    },
    weighted: (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      let left = next() * total
      const index = weights.findIndex((weight) => (left -= weight) < 0)
      return index === -1 ? weights.length - 1 : index
    },
  }
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** `total` cut into `parts` whole numbers at random, each at least 0. */
export function split(random: Random, total: number, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0)
  for (let i = 0; i < total; i++) {
    const part = random.int(0, parts - 1)
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}
