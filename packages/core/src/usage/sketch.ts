/**
 * How many different hashes were added, without keeping one: HyperLogLog (Flajolet et al. 2007) with 512 registers, right to
 * about 5 %. Each register keeps the longest run of zeros it has met, as one character.
 */
export type Sketch = string

const BITS = 9
const REGISTERS = 2 ** BITS
const ALPHA = 0.7213 / (1 + 1.079 / REGISTERS)
/** Ranks are written in base 36, one character each. */
const BASE = 36
const LONGEST = 33

export const empty: Sketch = "0".repeat(REGISTERS)

/** `hash`: 8 bytes or more, evenly distributed. Nine bits choose the register, 32 more are counted. Pure. */
export function withHash(sketch: Sketch, hash: Uint8Array): Sketch {
  const view = new DataView(hash.buffer, hash.byteOffset, hash.byteLength)
  const register = view.getUint16(0) & (REGISTERS - 1)
  const rank = Math.min(LONGEST, Math.clz32(view.getUint32(4)) + 1)
  if (rank <= rankAt(sketch, register)) return sketch
  return sketch.slice(0, register) + rank.toString(BASE) + sketch.slice(register + 1)
}

/** The sketch of everything that was added to any of them. Pure. */
export function union(sketches: readonly Sketch[]): Sketch {
  return Array.from({ length: REGISTERS }, (_, register) =>
    Math.max(0, ...sketches.map((sketch) => rankAt(sketch, register))).toString(BASE),
  ).join("")
}

/** About how many different hashes were added. Pure. */
export function sizeOf(sketch: Sketch): number {
  const ranks = Array.from({ length: REGISTERS }, (_, register) => rankAt(sketch, register))
  const raw = (ALPHA * REGISTERS ** 2) / ranks.reduce((sum, rank) => sum + 2 ** -rank, 0)
  const zeros = ranks.filter((rank) => rank === 0).length
  const isFew = raw <= 2.5 * REGISTERS && zeros > 0
  return Math.round(isFew ? REGISTERS * Math.log(REGISTERS / zeros) : raw)
}

function rankAt(sketch: Sketch, register: number): number {
  return Number.parseInt(sketch.charAt(register) || "0", BASE)
}
