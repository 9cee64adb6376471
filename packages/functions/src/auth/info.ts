import { Info as ApiKey } from "@hub/core/api-key/info"
import { Action } from "@hub/core/audit/info"
import { Kept } from "@hub/core/comment/info"
import { Info as Like } from "@hub/core/like/info"
import { Info as Notice } from "@hub/core/notice/info"
import { Info as Upload } from "@hub/core/upload/info"
import { Info as Profile } from "@hub/core/user/info"
import * as v from "valibot"

/** What a page gets when somebody signs in. */
export const Session = v.pipe(
  v.object({
    accessToken: v.string(),
    /** UTC ISO. */
    expiresAt: v.string(),
    groups: v.array(v.string()),
    user: Profile,
  }),
  v.metadata({ ref: "Session" }),
)
export type Session = v.InferOutput<typeof Session>

export const MyData = v.pipe(
  v.object({
    exportedAt: v.string(),
    profile: Profile,
    likes: v.array(Like),
    uploads: v.array(Upload),
    /** Without the keys themselves: the hub has only their hashes. */
    apiKeys: v.array(ApiKey),
    ...Kept.entries,
    notices: v.array(Notice),
    /** What was decided over the fan, without who did. */
    decisions: v.array(v.object({ at: v.string(), action: Action, why: v.string() })),
  }),
  v.metadata({ ref: "MyData", description: "Everything the hub keeps about the fan" }),
)
export type MyData = v.InferOutput<typeof MyData>
