import type { CommentFault, CommentThread, OwnComment } from "../../lib/types.ts"

/** What a moderator or a reader finds wrong with a comment, as people say it. */
export const faultWords: Record<CommentFault, string> = {
  abuse: "Insults or threatens",
  spam: "Advertises or repeats",
  off_topic: "About something else",
  private: "Tells private things",
  spoiler: "Tells a result",
  other: "Something else",
}

export const faultOptions = (["abuse", "spam", "off_topic", "private", "spoiler", "other"] as const).map(
  (value) => ({
    value,
    label: faultWords[value],
  }),
)

const waiting: Record<OwnComment["reasons"][number], string> = {
  links: "it has links",
  words: "of a word in it",
  new_user: "your first comments are read before they appear",
  reported: "readers reported it",
}

/** What became of one's own comment; empty for one that everybody sees. */
export function ownText({ state, reasons, rejection }: OwnComment): string {
  if (state === "held")
    return `Waits for a moderator: ${reasons.map((reason) => waiting[reason]).join(", ")}.`
  if (state === "rejected" && rejection)
    return `Not shown. ${faultWords[rejection.reason]}.${rejection.note ? ` “${rejection.note}”` : ""}`
  return ""
}

export function countText(count: number): string {
  if (count === 0) return "No comments yet."
  return count === 1 ? "1 comment." : `${count} comments.`
}

export function stateText(kind: "article" | "game", state: CommentThread["state"], isPast = false): string {
  if (state === "open") return ""
  if (state === "upcoming") return isPast ? "There was no thread." : "The thread opens before the game."
  return kind === "game" ? "The thread is closed." : "Comments are closed."
}
