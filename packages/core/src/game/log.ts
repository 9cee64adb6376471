import * as v from "valibot"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { GameEventEntity } from "./event.entity.ts"
import type { GameEvent } from "./event.ts"

/** What happened in a game, from one moment on: `after` is the seq of the last event that is known already. */
export const LogFilter = v.object({
  id: v.string(),
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 200),
  cursor: v.optional(v.string()),
})

/** A game's events in order, empty for a game without any. 1 Query, ~0.07 RRU an event. */
export const events = fn(LogFilter, async ({ id, after, limit, cursor }) => {
  const query = GameEventEntity.query.ofGame({ gameId: id }).gt({ nr: entryNr(after) })
  const { data, cursor: next } = await go(query.go({ limit, cursor: cursor ?? null }))
  return { items: data.map((item): GameEvent => item.event), cursor: next }
})

/** Six digits: a log is bounded far below (see `event.ts`). */
export function entryNr(seq: number): string {
  return String(seq).padStart(6, "0")
}
