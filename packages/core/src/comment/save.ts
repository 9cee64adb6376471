import { AppError } from "../error.ts"
import { Notice } from "../notice/index.ts"
import { type Writes, writeTogether } from "../transact.ts"
import { CommentEntity, ThreadEntity } from "./comment.entity.ts"
import { CommenterEntity } from "./commenter.entity.ts"
import { movesOf } from "./lifecycle.ts"
import { load } from "./load.ts"
import type { Stored } from "./stored.ts"

/** Writers that meet on one comment: each loser reads it again and decides again. */
const ATTEMPTS = 6

/** What becomes of a comment (undefined: nothing is left of it), and what is written with it. */
export type Next = { after: Stored | undefined; besides?: Writes }

/**
 * Changes a comment in one transaction with everything that is counted from it. Throws `comment.not_found`, and
 * `comment.changed` where `version` is no longer the one it is at. Who only met an answer or a report tries again.
 */
export async function change(
  id: string,
  version: number | undefined,
  decide: (known: Stored) => Next | Promise<Next>,
): Promise<Stored | undefined> {
  for (let attempt = 1; ; attempt++) {
    const known = await load(id)
    if (version !== undefined && known.version !== version) throw changed(known.version)
    const { after, besides } = await decide(known)
    try {
      const written = after && { ...after, revision: known.revision + 1 }
      await writeTogether(both(transition(known, written), besides))
      return written
    } catch (thrown) {
      const isLost = thrown instanceof AppError && thrown.kind === "conflict"
      if (!isLost || attempt === ATTEMPTS) throw thrown
    }
  }
}

/** The writes that turn `before` into `after`, and the counters they move. Pure. */
export function transition(before: Stored | undefined, after: Stored | undefined): Writes {
  const id = (after ?? before)?.id ?? ""
  const guarded = after
    ? CommentEntity.put(itemOf(after)).where(({ revision }, { eq, notExists }) =>
        before ? eq(revision, before.revision) : notExists(revision),
      )
    : CommentEntity.delete({ id }).where(({ revision }, { eq }) => eq(revision, before?.revision ?? 0))
  return {
    ...(after ? { put: [guarded.params()] } : { remove: [guarded.params()] }),
    update: [...threadMoves(before, after), ...authorMoves(before, after)],
  }
}

/** What else is written at once. Pure. */
export function both(one: Writes, other: Writes = {}): Writes {
  return {
    put: [...(one.put ?? []), ...(other.put ?? [])],
    update: [...(one.update ?? []), ...(other.update ?? [])],
    remove: [...(one.remove ?? []), ...(other.remove ?? [])],
  }
}

/** Takes back what others were told because of it. Pure. */
export function untold({ told }: Pick<Stored, "told">): Writes {
  return { remove: told.map((notice) => Notice.removal(notice)) }
}

function threadMoves(before: Stored | undefined, after: Stored | undefined): object[] {
  const { shown } = movesOf(before, after)
  const threadKey = (after ?? before)?.threadKey ?? ""
  return shown === 0 ? [] : [ThreadEntity.update({ threadKey }).add({ comments: shown }).params()]
}

/** How its author stands after a change; who comments for the first time is counted where the comment is made. */
function authorMoves(before: Stored | undefined, after: Stored | undefined): object[] {
  const { waiting, approved, rejected } = movesOf(before, after)
  const userId = before?.author?.id
  if (userId === undefined || (waiting === 0 && approved === 0 && rejected === 0)) return []
  return [CommenterEntity.update({ userId }).add({ waiting, approved, rejected, version: 1 }).params()]
}

/** As the table keeps it. Pure. */
export function itemOf({ state, children, revision, ...comment }: Stored) {
  const { id, threadKey, order, author, queuedAt, createdAt, editedAt } = comment
  return {
    id,
    threadKey,
    order,
    state,
    children,
    revision,
    comment,
    authorId: author?.id ?? "",
    queuedAt: queuedAt ?? "",
    saidAt: editedAt ?? createdAt,
  }
}

function changed(version: number): AppError {
  return new AppError(
    "conflict",
    "comment.changed",
    `The comment was changed meanwhile; it is at version ${version}`,
  )
}
