import type { Comment, OwnComment } from "../../lib/types.ts"

/** A comment on screen; `own` is what only its author is told about it. */
export type Shown = { comment: Comment; own: OwnComment | null }

/**
 * The thread with the viewer's own comments in their places: those that wait or were rejected are in nobody's list, and one
 * that was just written is not in the edge's yet. Newest conversation first, answers in the order they came. Pure.
 */
export function withOwn(list: readonly Comment[], own: readonly OwnComment[]): Shown[] {
  const known = new Map(own.map((one) => [one.id, one]))
  const listed = list.map((comment): Shown => {
    const one = known.get(comment.id) ?? null
    return { comment: one ? seenByAuthor(comment, one) : comment, own: one }
  })
  const ids = new Set(list.map(({ id }) => id))
  return own
    .filter(({ id }) => !ids.has(id))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .reduce(inserted, listed)
}

/** What was answered keeps its place while it waits anew: an empty one for readers, the words for who wrote them. */
function seenByAuthor(comment: Comment, { text, editedAt }: OwnComment): Comment {
  return comment.gone === "deleted" ? comment : { ...comment, text, editedAt, gone: null }
}

function inserted(list: Shown[], own: OwnComment): Shown[] {
  const one: Shown = { comment: publicOf(own), own }
  if (own.parentId === null) return list.toSpliced(rootPlace(list, own), 0, one)
  const parent = list.findIndex(({ comment }) => comment.id === own.parentId)
  // What it answers is on a page that was not asked for yet.
  if (parent === -1) return list
  const depth = list[parent]?.comment.depth ?? 1
  const after = list.findIndex(({ comment }, index) => index > parent && comment.depth <= depth)
  return list.toSpliced(after === -1 ? list.length : after, 0, one)
}

function rootPlace(list: readonly Shown[], { createdAt }: OwnComment): number {
  const older = list.findIndex(({ comment }) => comment.depth === 1 && comment.createdAt < createdAt)
  return older === -1 ? list.length : older
}

function publicOf({ id, parentId, depth, createdAt, editedAt, text }: OwnComment): Comment {
  return { id, parentId, depth, createdAt, editedAt, text, author: null, gone: null }
}
