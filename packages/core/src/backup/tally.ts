import { hash } from "node:crypto"

/** How many items an entity has and their hash, in which their order has no part. */
export type Tally = { items: number; hash: string }
export type Tallies = Record<string, Tally>

const HEX = 64
const MODULUS = 1n << 256n

/** Counts lines by entity. The hash is the sum of the lines' SHA-256, so parts read side by side sum up to the whole. */
export function tallying() {
  const sums = new Map<string, { items: number; sum: bigint }>()
  return {
    add(type: string, line: string): void {
      const known = sums.get(type) ?? { items: 0, sum: 0n }
      const sum = (known.sum + BigInt(`0x${hash("sha256", line, "hex")}`)) % MODULUS
      sums.set(type, { items: known.items + 1, sum })
    },
    result(): Tallies {
      return tallies([...sums])
    },
  }
}

/** The sum of some tallies. Pure. */
export function sumOf(parts: readonly Tallies[]): Tallies {
  const sums = new Map<string, { items: number; sum: bigint }>()
  for (const [type, tally] of parts.flatMap((part) => Object.entries(part))) {
    const known = sums.get(type) ?? { items: 0, sum: 0n }
    const sum = (known.sum + BigInt(`0x${tally.hash}`)) % MODULUS
    sums.set(type, { items: known.items + tally.items, sum })
  }
  return tallies([...sums])
}

/** All items of some tallies. Pure. */
export function itemsOf(counted: Tallies): number {
  return Object.values(counted).reduce((sum, { items }) => sum + items, 0)
}

/** In which entities two tables differ, a sentence each. Pure. */
export function differences(expected: Tallies, found: Tallies): string[] {
  const types = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort()
  return types.flatMap((type) => {
    const [saved, there] = [expected[type], found[type]]
    if (saved?.items === there?.items && saved?.hash === there?.hash) return []
    if (saved?.items === there?.items) return `${type}: as many items (${saved?.items}), but not the same`
    return `${type}: ${there?.items ?? 0} items instead of ${saved?.items ?? 0}`
  })
}

function tallies(sums: readonly (readonly [string, { items: number; sum: bigint }])[]): Tallies {
  const sorted = sums.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    sorted.map(([type, { items, sum }]) => [type, { items, hash: sum.toString(16).padStart(HEX, "0") }]),
  )
}
