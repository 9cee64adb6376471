import * as v from "valibot"

/** What is written down when somebody uses a power over others. */
export const actions = [
  "comment.approve",
  "comment.reject",
  "comment.undo",
  "comment.delete",
  "commenter.ban",
  "commenter.unban",
  "role.give",
  "role.take",
  "level.hold",
  "level.release",
] as const
export const Action = v.picklist(actions)
export type Action = v.InferOutput<typeof Action>

/** `comment-<id>`, `user-<id>` or `hub-level`: what was acted on. */
export const Subject = v.pipe(
  v.string(),
  v.regex(/^(?:(?:comment|user)-[\w-]{1,64}|hub-level)$/, "must be comment-<id>, user-<id> or hub-level"),
)

/** Who did what to which record, when and why. Written once, never changed. */
export const Info = v.pipe(
  v.object({
    id: v.string(),
    at: v.string(),
    /** The account that acted. */
    by: v.string(),
    action: Action,
    subject: v.string(),
    why: v.string(),
  }),
  v.metadata({ ref: "AuditEntry" }),
)
export type Info = v.InferOutput<typeof Info>
