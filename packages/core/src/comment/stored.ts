import type { Fault, HoldReason, Thread } from "./info.ts"

/** What a comment says and what has become of it. `deleted` is a place that is kept because it was answered. */
export type Stored = {
  id: string
  thread: Thread
  /** `article#<id>` or `game#<id>`: what it hangs on, whatever its address is. */
  threadKey: string
  parentId: string | null
  /** The one it was written to, whose author is told: `parentId`, or at depth 3 perhaps one beside it. */
  answersId: string | null
  depth: number
  /** Where it stands in its thread; see `order.ts`. */
  order: string
  author: { id: string; name: string; picture?: string | null } | null
  text: string
  createdAt: string
  editedAt: string | null
  state: "held" | "approved" | "rejected" | "deleted"
  reasons: HoldReason[]
  /** Since when it waits. */
  queuedAt: string | null
  /** How many comments ever answered it, and how many readers reported it since somebody last looked. */
  children: number
  reports: number
  faults: Partial<Record<Fault, number>>
  rejection: { reason: Fault; note: string } | null
  /** The last word of a person; it counts for the author until there is another. */
  decision: { verdict: "approve" | "reject"; by: string; at: string } | null
  /** What takes that word back; null once the text is another. */
  undo: Undo | null
  /** What others were told because of it, so that it can be taken back. */
  told: NoticeRef[]
  /** Counts what its author or a moderator did to it. */
  version: number
  /** Counts all writes, those included that nobody has to know of. */
  revision: number
}

export type NoticeRef = { userId: string; id: string }

export type Undo = {
  before: Judged
  /** What the decision was counted as. */
  day: string
  wait: Wait | null
  /** What its author was told. */
  told: NoticeRef | null
}

/** What a decision changes and an undo puts back. */
export type Judged = Pick<
  Stored,
  "state" | "reasons" | "queuedAt" | "reports" | "faults" | "rejection" | "decision"
>

/** Waits are counted by the first of these that they end within; in minutes. */
export const waits = [
  ["w1", 1],
  ["w2", 2],
  ["w5", 5],
  ["w10", 10],
  ["w20", 20],
  ["w40", 40],
  ["w90", 90],
  ["w180", 180],
  ["w360", 360],
  ["w720", 720],
  ["w1440", 1_440],
  ["w2880", 2_880],
  ["w10080", 10_080],
] as const
export type Wait = (typeof waits)[number][0]
