export * as Backup from "./index.ts"

import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { BackupCheckEntity } from "./check.entity.ts"
import { Check } from "./info.ts"

export { Check } from "./info.ts"

const KEEP_SECONDS = 2 * 365 * 86_400

/** Notes how a check of a backup ended. 1 PutItem, 1 WRU. */
export const noteCheck = fn(Check, async (check) => {
  const expireAt = Math.floor(Date.parse(check.at) / 1000) + KEEP_SECONDS
  await go(BackupCheckEntity.put({ at: check.at, check, expireAt }).go())
})

/** The last check of a backup, undefined before the first one. 1 Query of one item, 0.5 RRU. */
export async function lastCheck(): Promise<Check | undefined> {
  const { data } = await go(BackupCheckEntity.query.all({}).go({ limit: 1, order: "desc" }))
  return data[0]?.check
}
