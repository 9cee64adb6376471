import { addsUp } from "./season.ts"

/**
 * A season's value of one column as a box score would print it: whole numbers add up, pairs ("20/29", "5-9") by
 * part, innings by thirds, and the longest stays the longest. Undefined where a sum means nothing: averages, ratings.
 */
export function seasonTotal(label: string, values: readonly string[]): string | undefined {
  const said = values.filter((value) => /\d/.test(value))
  if (said.length === 0) return undefined
  if (label === "IP") return innings(said)
  if (label === "LONG" || label === "LNG") return String(Math.max(...said.map(Number)))
  if (said.every((value) => /^\d+[/-]\d+$/.test(value))) return pairs(said)
  return said.every((value) => addsUp(label, value)) ? String(sum(said.map(Number))) : undefined
}

function pairs(values: readonly string[]): string {
  const parts = values.map((value) => value.split(/[/-]/).map(Number))
  const joint = values[0]?.includes("/") ? "/" : "-"
  return `${sum(parts.map(([made = 0]) => made))}${joint}${sum(parts.map(([, tried = 0]) => tried))}`
}

/** "5.2" is five innings and two outs. */
function innings(values: readonly string[]): string {
  const outs = sum(values.map(Number).map((value) => Math.trunc(value) * 3 + Math.round((value % 1) * 10)))
  return `${Math.floor(outs / 3)}.${outs % 3}`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
