import * as v from "valibot"

/** What became of a backup that was restored into a scratch table and compared, as the status page shows it. */
export const Check = v.pipe(
  v.object({
    /** When the check ended, UTC ISO. */
    at: v.string(),
    /** The backup's name, which is the time it was begun. */
    backup: v.string(),
    /** Every item came back as it was saved. */
    ok: v.boolean(),
    items: v.number(),
    seconds: v.number(),
    /** What was not as it should be; null where all was. */
    problem: v.nullable(v.string()),
  }),
  v.metadata({ ref: "BackupCheck" }),
)
export type Check = v.InferOutput<typeof Check>
