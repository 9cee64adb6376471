import * as v from "valibot"
import { Audit } from "../audit/index.ts"
import { fn } from "../fn.ts"
import { newId } from "../id.ts"
import { Id, type Own, Text } from "./info.ts"
import { edited, emptied } from "./lifecycle.ts"
import { isBanned, loadCommenter, notFound } from "./load.ts"
import { type Case, moderate } from "./moderate.ts"
import { placeOf } from "./place.ts"
import { refusal } from "./refuse.ts"
import { change, untold } from "./save.ts"
import { ownOf } from "./serialize.ts"
import type { Stored } from "./stored.ts"
import { tellAnswered } from "./tell.ts"

const Edit = v.object({
  id: Id,
  by: v.string(),
  isStaff: v.boolean(),
  text: Text,
  version: v.number(),
  now: v.string(),
})

/**
 * Puts a comment differently within ten minutes; it is looked at anew. Only who wrote it does: a moderator takes away, and puts
 * no words into a mouth. Throws `comment.changed`, `.edit_window`, `.not_editable`, and what refuses a comment. 3 or 4
 * GetItems, 1 transaction.
 */
export const edit = fn(Edit, async ({ id, by, isStaff, text, version, now }): Promise<Own> => {
  const after = await change(id, version, async (known) => {
    if (known.author?.id !== by) throw notFound(id)
    const next = edited(known, text, { reasons: await doubts(known, { text, isStaff, now, by }), at: now })
    const { told, put } =
      next.state === "approved" ? await tellAnswered(next, now) : { told: next.told, put: [] }
    return { after: { ...next, told }, besides: { put } }
  })
  if (!after) throw notFound(id)
  return ownOf(after)
})

type Editing = { text: string; isStaff: boolean; now: string; by: string }

/** What speaks against the new words. How soon they come and what was said before speaks against nobody. */
async function doubts({ thread }: Stored, { text, isStaff, now, by }: Editing) {
  const [author, place] = await Promise.all([loadCommenter(by), placeOf(thread, now)])
  const one: Case = {
    text,
    now: Date.parse(now),
    isThreadOpen: place.state === "open",
    author: { isStaff, isBanned: isBanned(author, now), approved: author.approved, waiting: 0, recent: [] },
  }
  const verdict = moderate(one)
  if (verdict.verdict === "refuse") throw refusal(verdict.reason, one)
  return verdict.verdict === "hold" ? verdict.reasons : []
}

const Remove = v.object({ id: Id, by: v.string(), isAdmin: v.boolean(), now: v.string() })

/**
 * Takes a comment away for good: one of the asker's own, or as an admin anybody's, which is written down. What was answered stays as
 * an empty place. Throws `comment.not_found`, also for somebody else's. 1 GetItem, 1 transaction.
 */
export const remove = fn(Remove, async ({ id, by, isAdmin, now }): Promise<void> => {
  await change(id, undefined, (known) => {
    const isOwn = known.author?.id === by
    if ((!isOwn && !isAdmin) || known.state === "deleted") throw notFound(id)
    const besides = untold(known)
    const place = emptied(known)
    const after = known.children > 0 ? (isOwn ? place : { ...place, state: "rejected" as const }) : undefined
    if (isOwn) return { after, besides }
    const entry = { id: newId(Date.parse(now)), at: now, by, subject: `comment-${id}`, why: "" }
    return { after, besides: { ...besides, put: [Audit.entry({ ...entry, action: "comment.delete" })] } }
  })
})
