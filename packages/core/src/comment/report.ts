import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { ReportEntity } from "./comment.entity.ts"
import { Fault, Id } from "./info.ts"
import { reported } from "./lifecycle.ts"
import { isBanned, loadCommenter, notFound } from "./load.ts"
import { change } from "./save.ts"
import { counted } from "./stats.ts"

const New = v.object({ id: Id, by: v.string(), reason: Fault, now: v.string() })

/**
 * Tells the moderators about a comment, once a reader: the third brings it back before them. Throws `comment.not_found` for what
 * nobody sees, `comment.own_report`, `comment.banned`. 2 or 3 GetItems, 1 transaction.
 */
export const report = fn(New, async ({ id, by, reason, now }): Promise<void> => {
  if (isBanned(await loadCommenter(by), now))
    throw new AppError("forbidden", "comment.banned", "The moderators have closed your account for comments")
  try {
    await change(id, undefined, async (known) => {
      if (await hasReported(id, by)) throw new AppError("conflict", "comment.reported", "Reported already")
      if (known.state !== "approved") throw notFound(id)
      if (known.author?.id === by)
        throw new AppError("unprocessable", "comment.own_report", "Delete your own comment instead")
      const put = ReportEntity.put({ id, userId: by, at: now, reason })
        .where(({ at }, { notExists }) => notExists(at))
        .params()
      const update = [counted(now.slice(0, 10), { reports: 1 })]
      return { after: reported(known, reason, now), besides: { put: [put], update } }
    })
  } catch (thrown) {
    // This reader's other tap was first.
    if (!(await hasReported(id, by))) throw thrown
  }
})

async function hasReported(id: string, userId: string): Promise<boolean> {
  return (await go(ReportEntity.get({ id, userId }).go({ consistent: true }))).data !== null
}
