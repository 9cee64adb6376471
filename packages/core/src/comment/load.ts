import { AppError } from "../error.ts"
import { go } from "../table.ts"
import { CommentEntity } from "./comment.entity.ts"
import { CommenterEntity } from "./commenter.entity.ts"
import type { Standing } from "./info.ts"
import { isTrusted } from "./moderate.ts"
import type { Stored } from "./stored.ts"

type Item = Pick<Stored, "state" | "children" | "revision"> & {
  comment: Omit<Stored, "state" | "children" | "revision">
}

export function storedOf({ comment, state, children, revision }: Item): Stored {
  return { ...comment, state, children, revision }
}

/** One comment, whatever has become of it. Throws `comment.not_found`. 1 consistent GetItem, 1 RRU. */
export async function load(id: string): Promise<Stored> {
  const { data } = await go(CommentEntity.get({ id }).go({ consistent: true }))
  if (!data) throw notFound(id)
  return storedOf(data)
}

/** Somebody who comments; who never did starts with nothing. 1 consistent GetItem, 1 RRU. */
export async function loadCommenter(userId: string) {
  const { data } = await go(CommenterEntity.get({ userId }).go({ consistent: true }))
  const { approved = 0, rejected = 0, waiting = 0, recent = [], ban = null, version = 0 } = data ?? {}
  return { userId, approved, rejected, waiting, recent, ban, version }
}

export type Commenter = Awaited<ReturnType<typeof loadCommenter>>

/** The public shape of a standing. Pure. */
export function standingOf({ recent: _, ...commenter }: Commenter): Standing {
  return { ...commenter, isTrusted: isTrusted({ approved: commenter.approved, isStaff: false }) }
}

/** Whether a ban holds now. Pure. */
export function isBanned({ ban }: Pick<Commenter, "ban">, now: string): boolean {
  return ban !== null && (ban.until === null || ban.until > now)
}

export function notFound(id: string): AppError {
  return new AppError("not_found", "comment.not_found", `There is no comment ${id}`)
}

/** For `catch`: what is not there is nothing, all else is thrown on. */
export function nothingThere(thrown: unknown): undefined {
  if (thrown instanceof AppError && thrown.kind === "not_found") return undefined
  throw thrown
}
