/**
 * A stat as a number to draw: `388` and `47.1` as they are, `7-13` as the part made, `33:41` as minutes.
 * Null for words. Thousands commas and a percent sign are accepted.
 */
export function amount(text: string): number | null {
  const plain = text.trim().replace(/,/g, "").replace(/%$/, "")
  const pair = /^(\d+)[-/](\d+)$/.exec(plain)
  if (pair) return Number(pair[2]) === 0 ? 0 : Number(pair[1]) / Number(pair[2])
  const clock = /^(\d+):(\d{2})$/.exec(plain)
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : null
}

/** How long the two mirrored bars are, 0 to 1, the larger one full; null where there is nothing to compare. */
export function shares(away: string, home: string): { away: number; home: number } | null {
  const [left, right] = [amount(away), amount(home)]
  if (left === null || right === null || left < 0 || right < 0) return null
  const most = Math.max(left, right)
  return most === 0 ? { away: 0, home: 0 } : { away: left / most, home: right / most }
}
