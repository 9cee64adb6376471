export * as Comment from "./index.ts"

import { fn } from "../fn.ts"
import { Id, type Queued } from "./info.ts"
import { load } from "./load.ts"
import { queuedOf } from "./serialize.ts"

export { ban, standing, unban } from "./ban.ts"
export { decide, undo } from "./decide.ts"
export { exportOf, forget } from "./forget.ts"
export {
  Ban,
  Change,
  Decided,
  Decision,
  Draft,
  Id,
  Info,
  Leaving,
  Moderation,
  Own,
  Queued,
  Report,
  Seen,
  Standing,
  ThreadState,
} from "./info.ts"
export { list, ofAuthor, ofCommenter, queue, thread } from "./list.ts"
export { post } from "./post.ts"
export { report } from "./report.ts"
export { moderation } from "./stats.ts"
export { edit, remove } from "./write.ts"

/** One comment, whatever has become of it, as a moderator sees it. Throws `comment.not_found`. 1 GetItem. */
export const get = fn(Id, async (id): Promise<Queued> => queuedOf(await load(id)))
