import { newId } from "../id.ts"
import { Notice } from "../notice/index.ts"

import { load, nothingThere } from "./load.ts"
import type { NoticeRef, Stored } from "./stored.ts"

type Telling = { told: NoticeRef[]; put: object[] }

/** What tells whoever a comment answers, unless they answer themselves or have left. 1 GetItem where it answers one. */
export async function tellAnswered(comment: Stored, now: string): Promise<Telling> {
  const { id: commentId, thread, author, answersId } = comment
  if (answersId === null || author === null || comment.told.length > 0) return { told: comment.told, put: [] }
  const answered = await load(answersId).catch(nothingThere)
  const userId = answered?.author?.id
  if (userId === undefined || userId === author.id) return { told: [], put: [] }
  const id = newId(Date.parse(now))
  const from = { id: author.id, name: author.name }
  const notice = { kind: "reply", at: now, thread, commentId, from, rejection: null } as const
  return { told: [{ userId, id }], put: [Notice.telling({ ...notice, id, userId })] }
}

/** What tells an author that a person has looked at their comment. */
export function tellAuthor(comment: Stored, now: string): { told: NoticeRef | null; put: object[] } {
  const { id: commentId, thread, author, state, rejection } = comment
  if (!author) return { told: null, put: [] }
  const told = { userId: author.id, id: newId(Date.parse(now)) }
  const kind = state === "approved" ? "approved" : "rejected"
  return { told, put: [Notice.telling({ ...told, kind, at: now, thread, commentId, from: null, rejection })] }
}
