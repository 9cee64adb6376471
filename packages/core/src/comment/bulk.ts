import { writeChanged } from "../batch-changed.ts"
import { go } from "../table.ts"
import { CommentEntity, ThreadEntity } from "./comment.entity.ts"
import type { Thread } from "./info.ts"
import { orderOf } from "./order.ts"
import { itemOf } from "./save.ts"
import type { Stored } from "./stored.ts"

export type Said = {
  id: string
  thread: Thread
  /** Of the article. */
  articleId: string
  author: { id: string; name: string }
  text: string
  at: string
  /** The comment that this one answers, which begins a conversation. */
  parentId: string | null
  /** How many answer this one. */
  children: number
}

/** Writes many approved comments without what is counted of them, for the seed of a test. ≤ 3 WRU per KB of each that is new. */
export async function saveAll(comments: readonly Said[]): Promise<void> {
  await writeChanged(comments.map((one) => CommentEntity.put(itemOf(stored(one))).params()))
}

/** Sets a thread's counter to what it shows. 1 Query of all its comments, 1 UpdateItem where it differs; nobody may write meanwhile. */
export async function recount(articleId: string): Promise<number> {
  const threadKey = keyOf(articleId)
  const query = CommentEntity.query.ofThread({ threadKey })
  const { data } = await go(query.go({ pages: "all", attributes: ["state"] }))
  const comments = data.filter(({ state }) => state === "approved").length
  const { data: known } = await go(ThreadEntity.get({ threadKey }).go())
  if (known?.comments !== comments) await go(ThreadEntity.upsert({ threadKey, comments }).go())
  return comments
}

function keyOf(articleId: string): string {
  return `article#${articleId}`
}

function stored({ id, thread, articleId, author, text, at, parentId, children }: Said): Stored {
  return {
    id,
    thread,
    threadKey: keyOf(articleId),
    author,
    text,
    createdAt: at,
    editedAt: null,
    parentId,
    answersId: parentId,
    depth: parentId === null ? 1 : 2,
    children,
    order: orderOf(id, parentId === null ? undefined : { order: orderOf(parentId) }),
    state: "approved",
    reasons: [],
    queuedAt: null,
    reports: 0,
    faults: {},
    rejection: null,
    decision: null,
    undo: null,
    told: [],
    version: 1,
    revision: 1,
  }
}
