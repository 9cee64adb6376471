import { type Fault, faults, type Info, type Own, type Queued } from "./info.ts"
import { editableUntil } from "./lifecycle.ts"
import type { Stored } from "./stored.ts"

/** What everybody sees. Pure. */
export function publicOf(stored: Stored): Info {
  const { id, parentId, depth, createdAt, editedAt, author, text, state } = stored
  const place = { id, parentId, depth, createdAt }
  if (state === "approved") return { ...place, editedAt, author: named(author), text, gone: null }
  return {
    ...place,
    editedAt: null,
    author: null,
    text: null,
    gone: state === "deleted" ? "deleted" : "removed",
  }
}

/** What its author sees. Pure. */
export function ownOf(stored: Stored): Own {
  return { ...shared(stored), editableUntil: editableUntil(stored) }
}

/** What a moderator sees. Pure. */
export function queuedOf(stored: Stored): Queued {
  const { author, reports, queuedAt, decision, undo } = stored
  return {
    ...shared(stored),
    author: named(author),
    reports,
    faults: mostFrequent(stored.faults),
    waitingSince: queuedAt,
    decision,
    canUndo: undo !== null,
  }
}

function shared(stored: Stored) {
  const { id, parentId, depth, createdAt, editedAt, thread, text, reasons, rejection, version } = stored
  const state = stored.state === "deleted" ? "rejected" : stored.state
  return {
    id,
    parentId,
    depth,
    createdAt,
    editedAt,
    thread,
    text,
    reasons,
    rejection,
    version,
    state,
    isApproved: state === "approved",
  }
}

function mostFrequent(found: Stored["faults"]): Fault[] {
  return faults
    .filter((fault) => found[fault] !== undefined)
    .toSorted((a, b) => (found[b] ?? 0) - (found[a] ?? 0))
}

/** The table gives the members of a map in any order; an answer that says the same has to be the same. */
function named(author: Stored["author"]): Info["author"] {
  return author && { id: author.id, name: author.name, picture: author.picture ?? null }
}
