import * as v from "valibot"

/** How the last trial went: a backup restored into a scratch table and compared with what it was made of. */
export const BackupCheck = v.pipe(
  v.object({
    /** When it ended, UTC ISO. */
    at: v.string(),
    isGood: v.boolean(),
    /** Items of the backup, and how long restoring and comparing took. */
    items: v.pipe(v.number(), v.integer(), v.minValue(0)),
    seconds: v.pipe(v.number(), v.minValue(0)),
    /** When the backup itself was made, UTC ISO. */
    backupAt: v.string(),
    /** What did not match, in words; empty where all did. */
    problems: v.array(v.string()),
  }),
  v.metadata({ ref: "BackupCheck" }),
)
export type BackupCheck = v.InferOutput<typeof BackupCheck>
