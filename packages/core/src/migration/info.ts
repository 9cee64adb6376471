import * as v from "valibot"

export const Direction = v.picklist(["up", "down"])
export type Direction = v.InferOutput<typeof Direction>

/** A line of the ledger: what was done to the table, or is being done. */
export const Entry = v.object({
  /** `0001-day-total` */
  id: v.string(),
  direction: Direction,
  isDone: v.boolean(),
  /** Where the next run goes on; null before the first page and when all is done. */
  cursor: v.nullable(v.string()),
  seen: v.number(),
  changed: v.number(),
  startedAt: v.string(),
  updatedAt: v.string(),
})
export type Entry = v.InferOutput<typeof Entry>
