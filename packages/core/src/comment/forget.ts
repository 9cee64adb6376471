import * as v from "valibot"
import { fn } from "../fn.ts"
import { Notice } from "../notice/index.ts"
import { go } from "../table.ts"
import { CommentEntity, ReportEntity } from "./comment.entity.ts"
import { CommenterEntity } from "./commenter.entity.ts"
import { type Kept, Leaving } from "./info.ts"
import { emptied, unsigned } from "./lifecycle.ts"
import { loadCommenter, nothingThere, standingOf, storedOf } from "./load.ts"
import { change, untold } from "./save.ts"
import { ownOf } from "./serialize.ts"

/** All that is kept of a fan who comments, for them to take along. 2 Queries, as many pages as it takes. */
export const exportOf = fn(v.string(), async (userId): Promise<Kept> => {
  const [written, reports, commenter] = await Promise.all([
    go(CommentEntity.query.ofAuthor({ authorId: userId }).go({ pages: "all" })),
    reportsOf(userId),
    loadCommenter(userId),
  ])
  return {
    comments: written.data.map((item) => ownOf(storedOf(item))),
    reports: reports.map(({ id, at, reason }) => ({ commentId: id, at, reason })),
    standing: standingOf(commenter),
  }
})

const Forget = v.object({ userId: v.string(), comments: Leaving })

/**
 * A fan leaves. Their comments go, or stay without a name as far as readers have seen them; what others were told of them, what they
 * reported, what they were told and how they stood goes in any case. 3 Queries, and 1 transaction a comment.
 */
export const forget = fn(Forget, async ({ userId, comments }): Promise<void> => {
  const { data } = await go(CommentEntity.query.ofAuthor({ authorId: userId }).go({ pages: "all" }))
  for (const { id } of data) await leave(id, comments).catch(nothingThere)
  for (const { id } of await reportsOf(userId)) await go(ReportEntity.delete({ id, userId }).go())
  await Notice.forget(userId)
  await go(CommenterEntity.delete({ userId }).go())
})

function leave(id: string, comments: Leaving) {
  return change(id, undefined, (known) => {
    const besides = untold(known)
    if (comments === "anonymise" && known.state === "approved") return { after: unsigned(known), besides }
    return { after: known.children > 0 ? emptied(known) : undefined, besides }
  })
}

async function reportsOf(userId: string) {
  return (await go(ReportEntity.query.ofUser({ userId }).go({ pages: "all" }))).data
}
