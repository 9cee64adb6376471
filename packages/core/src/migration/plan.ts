import { AppError } from "../error.ts"
import type { Direction, Entry } from "./info.ts"

export type Step = { id: string; direction: Direction; isBegun: boolean }

/** `0002-newest-fans` → 2. Pure. */
function numberOf(id: string): number {
  return Number(id.slice(0, 4))
}

/** The number of the last migration that was applied; one that is being applied or undone does not count. Pure. */
export function schemaOf(ledger: readonly Entry[]): number {
  const applied = ledger.filter(({ direction, isDone }) => direction === "up" && isDone)
  return Math.max(0, ...applied.map(({ id }) => numberOf(id)))
}

/**
 * What has to be done so that `to` is the last migration that is applied. One that was begun is finished first, in the
 * direction it was begun in, because half of the table has its shape. Throws `migrate.newer` where the table knows a
 * migration that this version does not. Pure; `known` in their order.
 */
export function planOf(known: readonly string[], ledger: readonly Entry[], to: number): Step[] {
  const stranger = ledger.find(({ id }) => !known.includes(id))
  if (stranger) {
    const message = `The table is at ${stranger.id}, which this version does not know: use the newer one`
    throw new AppError("conflict", "migrate.newer", message)
  }
  const half = ledger.find(({ isDone }) => !isDone)
  const first = half ? [{ id: half.id, direction: half.direction, isBegun: true }] : []
  const isApplied = (id: string) =>
    half?.id === id ? half.direction === "up" : ledger.some((entry) => entry.id === id)
  const up = known.filter((id) => numberOf(id) <= to && !isApplied(id))
  const down = known.filter((id) => numberOf(id) > to && isApplied(id)).toReversed()
  return [...first, ...steps(down, "down"), ...steps(up, "up")]
}

function steps(ids: readonly string[], direction: Direction): Step[] {
  return ids.map((id) => ({ id, direction, isBegun: false }))
}
