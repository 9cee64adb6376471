export * as BackupTrial from "./index.ts"

import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { BackupCheckEntity } from "./backup-check.entity.ts"
import { BackupCheck } from "./info.ts"

export { BackupCheck } from "./info.ts"

/** What is known of backups: nothing before the first trial. */
export type Known = { last?: BackupCheck | undefined; lastGood?: BackupCheck | undefined }

/** Notes how a trial went; a bad one leaves the last good one known. 1 UpdateItem. */
export const record = fn(BackupCheck, async (check) => {
  await go(BackupCheckEntity.upsert({ last: check, ...(check.isGood && { lastGood: check }) }).go())
})

/** 1 GetItem. */
export async function latest(): Promise<Known> {
  const { data } = await go(BackupCheckEntity.get({}).go())
  return { last: data?.last, lastGood: data?.lastGood }
}
