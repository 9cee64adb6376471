export * as Audit from "./index.ts"

import * as v from "valibot"
import { iso } from "../clock.ts"
import { fn } from "../fn.ts"
import { momentOf } from "../id.ts"
import { go } from "../table.ts"
import { writeTogether } from "../transact.ts"
import { AuditEntity } from "./audit.entity.ts"
import { type Info, Subject } from "./info.ts"

export { Action, Info, Subject } from "./info.ts"

/** The write that keeps an action on record; it belongs into the transaction of what was done. Pure. */
export function entry(action: Info): object {
  return AuditEntity.put({ ...action, day: action.at.slice(0, 10) })
    .where(({ at }, { notExists }) => notExists(at))
    .params()
}

/** Keeps an action on record that is done elsewhere than in the table. 1 PutItem. */
export async function record(action: Info): Promise<void> {
  await writeTogether({ put: [entry(action)] })
}

/** All that was done to a record, oldest first. 1 Query, as many pages as it takes. */
export const about = fn(Subject, async (subject): Promise<Info[]> => {
  const { data } = await go(AuditEntity.query.ofSubject({ subject }).go({ pages: "all" }))
  return data.map(({ day: _, ...action }) => action)
})

/** Whether a record has an entry, by its id, which is not younger than the entry. 1 consistent Query. */
export const has = fn(v.object({ subject: Subject, id: v.string() }), async ({ subject, id }) => {
  const since = AuditEntity.query.ofSubject({ subject }).gte({ at: iso(momentOf(id)) })
  const { data } = await go(since.go({ pages: "all", consistent: true }))
  return data.some((one) => one.id === id)
})

const List = v.object({
  of: v.union([v.object({ day: v.pipe(v.string(), v.isoDate()) }), v.object({ subject: Subject })]),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
  cursor: v.optional(v.string()),
})

/** What was done on a UTC day, or to a record, newest first. 1 Query. */
export const list = fn(List, async ({ of, limit, cursor }) => {
  const query = "day" in of ? AuditEntity.query.ofDay(of) : AuditEntity.query.ofSubject(of)
  const found = await go(query.go({ limit, cursor: cursor ?? null, order: "desc" }))
  return { items: found.data.map(({ day: _, ...action }): Info => action), cursor: found.cursor }
})
