import { AppError } from "../error.ts"
import type { Fault, HoldReason } from "./info.ts"
import type { Judged, NoticeRef, Stored } from "./stored.ts"
import { waitOf } from "./wait.ts"

/** How long a comment may be put differently. */
const EDIT_MS = 10 * 60_000
/** So many readers bring a comment back before a moderator. */
const REPORTED_BY = 3

type Judgement = { reasons: readonly HoldReason[]; at: string }

/** Held with reasons, else approved. Pure. */
export function judgedAs({ reasons, at }: Judgement): Pick<Stored, "state" | "reasons" | "queuedAt"> {
  const isHeld = reasons.length > 0
  return { state: isHeld ? "held" : "approved", reasons: [...reasons], queuedAt: isHeld ? at : null }
}

/** Until when its author may change it, UTC ISO. Pure. */
export function editableUntil({ createdAt }: Pick<Stored, "createdAt">): string {
  return new Date(Date.parse(createdAt) + EDIT_MS).toISOString()
}

/**
 * The same comment in other words, judged anew. What readers reported stays with the moderators, and since when it waits
 * as well. Throws `comment.not_editable`, `comment.edit_window`. Pure.
 */
export function edited(known: Stored, text: string, { reasons, at }: Judgement): Stored {
  if (known.state !== "held" && known.state !== "approved")
    throw new AppError(
      "unprocessable",
      "comment.not_editable",
      "A comment that was taken away stays as it is",
    )
  if (at > editableUntil(known))
    throw new AppError("unprocessable", "comment.edit_window", "A comment can be changed for 10 minutes")
  const stays = known.reasons.filter((reason) => reason === "reported")
  const next = judgedAs({ reasons: [...stays, ...reasons], at: known.queuedAt ?? at })
  return { ...known, ...next, text, editedAt: at, undo: null, version: known.version + 1 }
}

export type Ruling = {
  verdict: "approve" | "reject"
  by: string
  at: string
  rejection: { reason: Fault; note: string } | null
}

/**
 * What a moderator's word makes of a comment. Throws `comment.own` for one of their own, `comment.decided` where it is so
 * already. Pure.
 */
export function ruled(known: Stored, { verdict, by, at, rejection }: Ruling, told: NoticeRef | null): Stored {
  if (known.author?.id === by) throw ofTheirOwn()
  const state = verdict === "approve" ? "approved" : "rejected"
  if (known.state === state || isEmptied(known))
    throw new AppError("unprocessable", "comment.decided", `The comment is ${known.state} already`)
  return {
    ...known,
    state,
    reasons: [],
    queuedAt: null,
    reports: 0,
    faults: {},
    rejection,
    decision: { verdict, by, at },
    undo: {
      before: judgementOf(known),
      day: at.slice(0, 10),
      wait: known.queuedAt === null ? null : waitOf(Date.parse(known.queuedAt), Date.parse(at)),
      told,
    },
    version: known.version + 1,
  }
}

/** As it was before the last decision. Throws `comment.own` for one of their own, `comment.nothing_to_undo`. Pure. */
export function undone(known: Stored, by: string): Stored {
  if (known.author?.id === by) throw ofTheirOwn()
  if (!known.undo || isEmptied(known))
    throw new AppError("unprocessable", "comment.nothing_to_undo", "There is no decision to take back")
  return { ...known, ...known.undo.before, undo: null, version: known.version + 1 }
}

/** One more reader finds fault; the third sends it back before a moderator. Pure. */
export function reported(known: Stored, fault: Fault, at: string): Stored {
  const faults = { ...known.faults, [fault]: (known.faults[fault] ?? 0) + 1 }
  const next = { ...known, faults, reports: known.reports + 1 }
  if (next.reports < REPORTED_BY) return next
  return { ...next, ...judgedAs({ reasons: ["reported"], at }), undo: null, version: known.version + 1 }
}

/** Nothing of it is left but its place. Pure. */
export function emptied(known: Stored): Stored {
  const { id, thread, threadKey, parentId, answersId, depth, order, createdAt, children, revision } = known
  return {
    id,
    thread,
    threadKey,
    parentId,
    answersId,
    depth,
    order,
    createdAt,
    children,
    revision,
    author: null,
    text: "",
    editedAt: null,
    state: "deleted",
    reasons: [],
    queuedAt: null,
    reports: 0,
    faults: {},
    rejection: null,
    decision: null,
    undo: null,
    told: [],
    version: known.version + 1,
  }
}

/** What it says stays, who said it does not. Pure. */
export function unsigned(known: Stored): Stored {
  return { ...known, author: null, told: [], undo: null, version: known.version + 1 }
}

/** What is counted beside comments, and by how much a change of one moves it. Pure. */
export function movesOf(before: Stored | undefined, after: Stored | undefined) {
  const move = (is: (one: Stored | undefined) => boolean) => Number(is(after)) - Number(is(before))
  const isGone = !after || isEmptied(after)
  return {
    shown: move((one) => one?.state === "approved"),
    waiting: move((one) => one?.state === "held"),
    // What moderators once thought of its author outlives the comment.
    approved: isGone ? 0 : move((one) => one?.decision?.verdict === "approve"),
    rejected: isGone ? 0 : move((one) => one?.decision?.verdict === "reject"),
  }
}

/** Nobody can write nothing, so nothing is what is left of one that was taken away, by its author or an admin. */
function isEmptied({ text }: Stored): boolean {
  return text === ""
}

function ofTheirOwn(): AppError {
  return new AppError("forbidden", "comment.own", "Nobody decides about a comment of their own")
}

function judgementOf({ state, reasons, queuedAt, reports, faults, rejection, decision }: Stored): Judged {
  return { state, reasons, queuedAt, reports, faults, rejection, decision }
}
