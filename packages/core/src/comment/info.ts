import * as v from "valibot"

/** In characters as a reader counts them, not in UTF-16 units. */
export const LONGEST = 2_000

/** What a moderator or a reader finds wrong with a comment. */
export const faults = ["abuse", "spam", "off_topic", "private", "spoiler", "other"] as const
export const Fault = v.picklist(faults)
export type Fault = v.InferOutput<typeof Fault>

/** Why a comment waits for a moderator; `reported` is what readers say, all others are phases of `moderate.ts`. */
export const HoldReason = v.picklist(["links", "words", "new_user", "reported"])
export type HoldReason = v.InferOutput<typeof HoldReason>

/** What is talked about, by the id that the API's routes take: an article's slug (of then), a game's id. */
export const Thread = v.object({
  kind: v.picklist(["article", "game"]),
  id: v.string(),
  /** "Pack wins", "NC State at Louisville". Never a result. */
  title: v.string(),
})
export type Thread = v.InferOutput<typeof Thread>

/**
 * What somebody wrote: plain text. Nobody turns it into markup anywhere, so there is nothing to sanitise. Control
 * characters and those that turn the direction of a line are dropped.
 */
export const Text = v.pipe(
  v.string(),
  v.transform(clean),
  v.minLength(1, "must not be empty"),
  v.check((text) => Array.from(text).length <= LONGEST, `must be at most ${LONGEST} characters`),
  v.metadata({ description: `Plain text, at most ${LONGEST} characters; line breaks are kept` }),
)

export const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "must be a comment id"))
const Version = v.pipe(v.number(), v.integer(), v.minValue(1))
const Note = v.pipe(
  v.string(),
  v.transform(clean),
  v.maxLength(300, "must be at most 300 characters"),
  v.metadata({ description: "What the author is told beside the reason" }),
)

const placed = {
  id: v.string(),
  /** The comment that it answers; null for one that begins a conversation. */
  parentId: v.nullable(v.string()),
  /** 1 to 3. What answers a comment of depth 3 stands beside it. */
  depth: v.number(),
  createdAt: v.string(),
  /** When it was last changed by who wrote it; null when it never was. */
  editedAt: v.nullable(v.string()),
}

/**
 * Who wrote it, by the name of then. The picture's address shows the face of today, to who kept that of then after a day; one that
 * was taken down is not there any more, nor is one under an address of then where there was none.
 */
export const Author = v.object({ id: v.string(), name: v.string(), picture: v.nullable(v.string()) })

/**
 * A comment as everybody sees it. One that is gone but was answered stays as a place: `gone` says by whose will, and its text
 * and author are null.
 */
export const Info = v.pipe(
  v.object({
    ...placed,
    /** Null for one that is gone, and where who wrote it has left without taking it along. */
    author: v.nullable(Author),
    text: v.nullable(v.string()),
    gone: v.nullable(v.picklist(["deleted", "removed"])),
  }),
  v.metadata({ ref: "Comment" }),
)
export type Info = v.InferOutput<typeof Info>

export const State = v.picklist(["held", "approved", "rejected"])
export type State = v.InferOutput<typeof State>

const known = {
  ...placed,
  thread: Thread,
  text: v.string(),
  state: State,
  isApproved: v.boolean(),
  /** Why it waits; empty when it does not. */
  reasons: v.array(HoldReason),
  /** Why it was rejected; null when it was not. */
  rejection: v.nullable(v.object({ reason: Fault, note: v.string() })),
  /** A change names the version it was made on. */
  version: v.number(),
}

/** A comment as who wrote it sees it, whatever has become of it. */
export const Own = v.pipe(
  v.object({
    ...known,
    /** Until when it may be changed. */
    editableUntil: v.string(),
  }),
  v.metadata({ ref: "OwnComment" }),
)
export type Own = v.InferOutput<typeof Own>

/** A comment as those see it who decide about it. */
export const Queued = v.pipe(
  v.object({
    ...known,
    author: v.nullable(Author),
    /** How many readers reported it, and what they found, most frequent first. */
    reports: v.number(),
    faults: v.array(Fault),
    /** Since when it waits; null when it does not. */
    waitingSince: v.nullable(v.string()),
    /** The last decision of a person; null when there was none. */
    decision: v.nullable(
      v.object({ verdict: v.picklist(["approve", "reject"]), by: v.string(), at: v.string() }),
    ),
    /** Whether that can be taken back: not once the text is another. */
    canUndo: v.boolean(),
  }),
  v.metadata({ ref: "QueuedComment" }),
)
export type Queued = v.InferOutput<typeof Queued>

/** A thread: how many comments it shows, and whether one may be added. */
export const ThreadState = v.pipe(
  v.object({ count: v.number(), state: v.picklist(["upcoming", "open", "locked"]) }),
  v.metadata({ ref: "CommentThread" }),
)
export type ThreadState = v.InferOutput<typeof ThreadState>

/** What a fan sends to say something, or to answer. */
export const Draft = v.strictObject({ text: Text, parentId: v.optional(Id) })
/** What a fan sends to put it differently, within the edit window. */
export const Change = v.strictObject({ text: Text, version: Version })
export const Report = v.strictObject({ reason: Fault })

/** What a moderator sends: one verdict on up to 25 comments, each at the version that was looked at. */
export const Decision = v.pipe(
  v.strictObject({
    verdict: v.picklist(["approve", "reject"]),
    comments: v.pipe(
      v.array(v.strictObject({ id: Id, version: Version })),
      v.minLength(1, "must name at least 1 comment"),
      v.maxLength(25, "must name at most 25 comments"),
    ),
    reason: v.optional(Fault),
    note: v.optional(Note),
  }),
  v.check(
    ({ verdict, reason }) => (verdict === "reject") === (reason !== undefined),
    "reason is given with reject, and only with it",
  ),
)

/** What became of each: one that was changed meanwhile does not keep the others. */
export const Decided = v.pipe(
  v.object({
    done: v.array(Queued),
    failed: v.array(v.object({ id: v.string(), reason: v.string(), message: v.string() })),
  }),
  v.metadata({ ref: "DecidedComments" }),
)
export type Decided = v.InferOutput<typeof Decided>

/** How somebody who comments stands with the moderators. */
export const Standing = v.pipe(
  v.object({
    userId: v.string(),
    /** Comments that moderators let through; from three on theirs are held for what is in them only. */
    approved: v.number(),
    rejected: v.number(),
    /** Their comments that wait for a moderator now. */
    waiting: v.number(),
    isTrusted: v.boolean(),
    ban: v.nullable(
      v.object({ by: v.string(), at: v.string(), reason: Fault, until: v.nullable(v.string()) }),
    ),
    version: v.number(),
  }),
  v.metadata({ ref: "CommenterStanding" }),
)
export type Standing = v.InferOutput<typeof Standing>

/** `days` is left out for a ban without an end; `version` is 0 for somebody who never wrote. */
export const Ban = v.strictObject({
  reason: Fault,
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
/** What changes nothing but names what was looked at: an undo, the end of a ban. */
export const Seen = v.strictObject({ version: Version })

/** What becomes of a fan's comments when the fan leaves. */
export const Leaving = v.picklist(["remove", "anonymise"])
export type Leaving = v.InferOutput<typeof Leaving>

/** All that is kept of a fan who comments, beside what they were told. */
export const Kept = v.object({
  comments: v.array(Own),
  reports: v.array(v.object({ commentId: v.string(), at: v.string(), reason: Fault })),
  standing: Standing,
})
export type Kept = v.InferOutput<typeof Kept>

/** What moderation did in the last 30 UTC days, for everybody to see. */
export const Moderation = v.pipe(
  v.object({
    days: v.number(),
    /** Shown at once, because nothing spoke against it. */
    automatic: v.number(),
    approved: v.number(),
    rejected: v.number(),
    reports: v.number(),
    /** Half of the comments that waited were decided on within this; null where none was. */
    medianWaitMinutes: v.nullable(v.number()),
  }),
  v.metadata({ ref: "Moderation" }),
)
export type Moderation = v.InferOutput<typeof Moderation>

const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(unseen, (one) => (one === "\n" ? one : ""))
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()
}
