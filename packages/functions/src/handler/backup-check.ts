import { newest } from "@hub/core/backup/manifest"
import { rehearse } from "@hub/core/backup/rehearse"
import { s3Client, s3Store } from "@hub/core/backup/s3-store"
import { config, vault } from "@hub/core/config"
import { meter } from "@hub/core/cost/count"
import { countStore } from "@hub/core/cost/count-store"
import { AppError } from "@hub/core/error"
import { Migration } from "@hub/core/migration"
import { metered } from "../metered.ts"

/** The schedule's check, once a week. One that fails ends as a dead letter, which is an alarm. */
export function handler(_event: unknown, context?: { memoryLimitInMB?: string | number }) {
  return metered("work", context, async () => {
    const store = s3Store(
      vault(),
      "",
      countStore(s3Client(), (usage) => meter.count("work", usage)),
    )
    const check = await rehearse(await newest(store), {
      store,
      scratch: `${config().table}-verify`,
      schema: await Migration.schema(),
      now: Date.now,
      lanes: 4,
    })
    if (!check.ok) throw new AppError("internal", "backup.not_verified", `${check.backup}: ${check.problem}`)
    return check
  })
}
