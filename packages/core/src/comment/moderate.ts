import { fingerprint } from "../id.ts"
import { hasBadWord } from "./words.ts"

/** What a comment is judged by: itself, its thread, and what is known of who wrote it. Instants in milliseconds. */
export type Case = {
  text: string
  now: number
  isThreadOpen: boolean
  author: {
    /** Comments of theirs that a moderator let through. */
    approved: number
    /** What they wrote lately, newest first: when, and `markOf` its text. */
    recent: readonly { at: number; mark: string }[]
  }
}

/** `refuse` is said to the author at once, `hold` waits for a moderator. */
export type Objection = { verdict: "refuse" | "hold"; reason: Reason }
export type Reason = "length" | "closed" | "repeat" | "too_fast" | "links" | "words" | "new_user"

export type Verdict = { verdict: "approve" | "refuse" | "hold"; reasons: Reason[] }

export const LONGEST = 2_000
/** Somebody whom moderators let through this often is no stranger. */
const TRUSTED_AFTER = 3
const REPEAT_MS = 10 * 60_000
const PAUSE_MS = 15_000
const MOST_LINKS = 1

type Phase = (one: Case) => Objection | undefined

/** Each phase knows one objection; the order is that in which an author would want to hear them. */
const phases: readonly Phase[] = [length, closed, repeat, tooFast, links, words, newUser]

/**
 * What becomes of a comment: refused with the first reason to refuse it, else held with every reason to look at it, else
 * approved. Pure.
 */
export function moderate(one: Case): Verdict {
  const objections = phases.flatMap((phase) => phase(one) ?? [])
  const refused = objections.find(({ verdict }) => verdict === "refuse")
  if (refused) return { verdict: "refuse", reasons: [refused.reason] }
  const reasons = objections.map(({ reason }) => reason)
  return { verdict: reasons.length > 0 ? "hold" : "approve", reasons }
}

/** What a text has in common with its copies: letters and digits, whatever is between them. Pure. */
export function markOf(text: string): string {
  return fingerprint(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  )
}

function length({ text }: Case): Objection | undefined {
  const size = Array.from(text.trim()).length
  return size === 0 || size > LONGEST ? { verdict: "refuse", reason: "length" } : undefined
}

function closed({ isThreadOpen }: Case): Objection | undefined {
  return isThreadOpen ? undefined : { verdict: "refuse", reason: "closed" }
}

function repeat({ text, now, author }: Case): Objection | undefined {
  const mark = markOf(text)
  const isCopy = author.recent.some((last) => last.mark === mark && now - last.at < REPEAT_MS)
  return isCopy ? { verdict: "refuse", reason: "repeat" } : undefined
}

function tooFast({ now, author }: Case): Objection | undefined {
  return author.recent.some(({ at }) => now - at < PAUSE_MS)
    ? { verdict: "refuse", reason: "too_fast" }
    : undefined
}

/** One link is a source, more are an advertisement; a stranger's first link is looked at. */
function links({ text, author }: Case): Objection | undefined {
  const found =
    text.match(/(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|net|org|info|biz|ru|xyz|shop)\b/gi) ?? []
  const most = isTrusted(author) ? MOST_LINKS : 0
  return found.length > most ? { verdict: "hold", reason: "links" } : undefined
}

function words({ text }: Case): Objection | undefined {
  return hasBadWord(text) ? { verdict: "hold", reason: "words" } : undefined
}

function newUser({ author }: Case): Objection | undefined {
  return isTrusted(author) ? undefined : { verdict: "hold", reason: "new_user" }
}

function isTrusted({ approved }: Case["author"]): boolean {
  return approved >= TRUSTED_AFTER
}
