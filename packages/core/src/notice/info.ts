import * as v from "valibot"
import { Fault, Thread } from "../comment/info.ts"

/**
 * Something that a fan is told: an answer to a comment of theirs, or what became of one. It carries no text, so that it tells no
 * score to who holds scores back.
 */
export const Info = v.pipe(
  v.object({
    id: v.string(),
    kind: v.picklist(["reply", "approved", "rejected"]),
    at: v.string(),
    thread: Thread,
    /** The answer, or the fan's own comment that was decided on. */
    commentId: v.string(),
    /** Who answered; null for a decision. */
    from: v.nullable(v.object({ id: v.string(), name: v.string() })),
    /** Why it was rejected; null otherwise. */
    rejection: v.nullable(v.object({ reason: Fault, note: v.string() })),
    isRead: v.boolean(),
  }),
  v.metadata({ ref: "Notice" }),
)
export type Info = v.InferOutput<typeof Info>

/** How many a fan has not read; 51 stands for more than fifty. */
export const Unread = v.pipe(v.object({ unread: v.number() }), v.metadata({ ref: "UnreadNotices" }))
export type Unread = v.InferOutput<typeof Unread>

/** `upTo` is the newest notice that was shown: what came meanwhile stays unread. */
export const Read = v.strictObject({
  upTo: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "must be a notice id")),
})
