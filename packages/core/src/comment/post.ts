import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { type Writes, writeTogether } from "../transact.ts"
import { CommentEntity } from "./comment.entity.ts"
import { CommenterEntity } from "./commenter.entity.ts"
import { Author, Id, type Own, Text, Thread } from "./info.ts"
import { judgedAs } from "./lifecycle.ts"
import { type Commenter, isBanned, load, loadCommenter, notFound, nothingThere } from "./load.ts"
import { type Case, markOf, moderate, remembered } from "./moderate.ts"
import { orderOf } from "./order.ts"
import { type Place, placeOf } from "./place.ts"
import { refusal } from "./refuse.ts"
import { both, transition } from "./save.ts"
import { ownOf } from "./serialize.ts"
import { counted } from "./stats.ts"
import type { Stored } from "./stored.ts"
import { tellAnswered } from "./tell.ts"

/** Of comments of one fan at once one is written; each loser is looked at again, and is too fast. */
const ATTEMPTS = 6
const DEEPEST = 3

const New = v.object({
  id: Id,
  on: v.pick(Thread, ["kind", "id"]),
  parentId: v.optional(Id),
  text: Text,
  author: v.object({ ...Author.entries, picture: v.optional(Author.entries.picture, null) }),
  isStaff: v.boolean(),
  now: v.string(),
  /** An earlier try may have written it under this id already. */
  isRetry: v.optional(v.boolean(), false),
})
type New = v.InferOutput<typeof New>

/**
 * Says something under an article or a game, or answers. Throws what refuses it (`comment.closed`, `.banned`, `.repeat`,
 * `.too_fast`, `.too_many`), `comment.not_found` for an answer to what nobody sees. 2 or 3 GetItems, and 1 transaction of the
 * comment, its author's standing, and where they apply the comment that it answers, the thread, the day, a notice. A retry
 * of what was written answers as the first try would have, and writes nothing: 1 GetItem more.
 */
export const post = fn(New, async (given): Promise<Own> => {
  const known = given.isRetry ? await load(given.id).catch(nothingThere) : undefined
  if (known?.author?.id === given.author.id) return ownOf(known)
  const place = await placeOf({ ...given.on, title: "" }, given.now)
  for (let attempt = 1; ; attempt++) {
    const [author, answers] = await Promise.all([
      loadCommenter(given.author.id),
      given.parentId === undefined ? undefined : load(given.parentId),
    ])
    const comment = await made(given, place, author, answers)
    const { told, put } =
      comment.state === "approved" ? await tellAnswered(comment, given.now) : { told: [], put: [] }
    const after = { ...comment, told }
    try {
      await writeTogether(
        both(transition(undefined, after), { put, update: besides(after, author, given.now) }),
      )
      return ownOf(after)
    } catch (thrown) {
      const isLost = thrown instanceof AppError && thrown.kind === "conflict"
      if (!isLost || attempt === ATTEMPTS) throw thrown
    }
  }
})

async function made(given: New, place: Place, author: Commenter, answers?: Stored): Promise<Stored> {
  if (answers && (answers.threadKey !== place.key || answers.state !== "approved")) throw notFound(answers.id)
  const one = caseOf(given, place, author)
  const verdict = moderate(one)
  if (verdict.verdict === "refuse") throw refusal(verdict.reason, one)
  const parent =
    answers?.depth === DEEPEST && answers.parentId !== null ? await load(answers.parentId) : answers
  return {
    id: given.id,
    thread: place.thread,
    threadKey: place.key,
    author: given.author,
    text: given.text,
    ...judgedAs({ reasons: verdict.verdict === "hold" ? verdict.reasons : [], at: given.now }),
    parentId: parent?.id ?? null,
    answersId: answers?.id ?? null,
    depth: (parent?.depth ?? 0) + 1,
    order: orderOf(given.id, parent),
    createdAt: given.now,
    editedAt: null,
    children: 0,
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

/** What a comment is judged by. Pure. */
function caseOf({ text, isStaff, now }: New, place: Place, author: Commenter): Case {
  const { approved, waiting, recent } = author
  return {
    text,
    now: Date.parse(now),
    isThreadOpen: place.state === "open",
    author: { isStaff, isBanned: isBanned(author, now), approved, waiting, recent },
  }
}

function besides(comment: Stored, author: Commenter, now: string): NonNullable<Writes["update"]> {
  const { parentId, answersId, state } = comment
  const recent = [
    { at: Date.parse(now), mark: markOf(comment.text) },
    ...remembered(author.recent, Date.parse(now)),
  ]
  const standing = CommenterEntity.update({ userId: author.userId })
    .set({ recent })
    .add({ waiting: state === "held" ? 1 : 0, version: 1 })
    .where(({ version }, { eq, notExists }) =>
      author.version === 0 ? notExists(version) : eq(version, author.version),
    )
    .params()
  return [
    standing,
    ...(parentId === null ? [] : [answered(parentId, parentId === answersId)]),
    ...(state === "approved" ? [counted(now.slice(0, 10), { automatic: 1 })] : []),
  ]
}

/** What was answered keeps its place for ever. What is taken away at this very moment is answered by nobody. */
function answered(id: string, isShown: boolean): object {
  return CommentEntity.patch({ id })
    .add({ children: 1, revision: 1 })
    .where(({ state, revision }, { eq, exists }) => (isShown ? eq(state, "approved") : exists(revision)))
    .params()
}
