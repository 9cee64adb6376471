import { seeded } from "./random.ts"

/** Instants over three years at any time of day, for tests of what must hold whenever somebody looks. */
export function randomNows(count: number, seed: string): number[] {
  const random = seeded(seed)
  const from = Date.UTC(2026, 0, 1)
  return Array.from({ length: count }, () => from + Math.floor(random.next() * 3 * 365 * 86_400_000))
}
