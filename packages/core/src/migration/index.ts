export * as Migration from "./index.ts"

import * as v from "valibot"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { Entry } from "./info.ts"
import { MigrationEntity } from "./migration.entity.ts"
import { schemaOf } from "./plan.ts"

export { type Direction, Entry } from "./info.ts"
export { planOf, schemaOf } from "./plan.ts"

/** What was done to the table, in order. 1 consistent Query, 1 RRU. */
export async function ledger(): Promise<Entry[]> {
  const { data } = await go(MigrationEntity.query.all({}).go({ pages: "all", consistent: true }))
  return data.map((item) => item.entry)
}

/** The number of the last migration that was applied, 0 before the first. 1 consistent Query, 1 RRU. */
export async function schema(): Promise<number> {
  return schemaOf(await ledger())
}

/** Notes how far a migration is. 1 PutItem, 1 WRU. */
export const note = fn(Entry, async (entry) => {
  await go(MigrationEntity.put({ id: entry.id, entry }).go())
})

/** Forgets a migration that was undone. 1 DeleteItem, 1 WRU. */
export const forget = fn(v.string(), async (id) => {
  await go(MigrationEntity.delete({ id }).go())
})
