import { fingerprint } from "../id.ts"
import { type HoldReason, LONGEST } from "./info.ts"
import { hasBadWord } from "./words.ts"

/** What a comment is judged by: itself, its thread, and what is known of who wrote it. Instants in milliseconds. */
export type Case = {
  text: string
  now: number
  isThreadOpen: boolean
  author: {
    /** Those who moderate are no strangers. */
    isStaff: boolean
    isBanned: boolean
    /** Comments of theirs that a moderator let through. */
    approved: number
    /** Comments of theirs that nobody has looked at yet. */
    waiting: number
    /** What they wrote lately, newest first: when, and `markOf` its text. */
    recent: readonly { at: number; mark: string }[]
  }
}

/** `refuse` is said to the author at once, `hold` waits for a moderator. */
type Objection = { verdict: "refuse"; reason: Refusal } | { verdict: "hold"; reason: Doubt }
export type Refusal = "length" | "closed" | "banned" | "repeat" | "too_fast" | "too_many"
type Doubt = Exclude<HoldReason, "reported">

export type Verdict =
  | { verdict: "approve" }
  | { verdict: "refuse"; reason: Refusal }
  | { verdict: "hold"; reasons: Doubt[] }

/** Somebody whom moderators let through this often is no stranger. */
const TRUSTED_AFTER = 3
const REPEAT_MS = 10 * 60_000
const PAUSE_MS = 15_000
const MOST_LINKS = 1
/** A flood fills no queue. */
const MOST_WAITING = 10

type Phase = (one: Case) => Objection | undefined

/** Each phase knows one objection; the order is that in which an author would want to hear them. */
const phases: readonly Phase[] = [length, banned, closed, repeat, tooFast, tooMany, links, words, newUser]

/**
 * What becomes of a comment: refused with the first reason to refuse it, else held with every reason to look at it, else
 * approved. Pure.
 */
export function moderate(one: Case): Verdict {
  const objections = phases.flatMap((phase) => phase(one) ?? [])
  const refused = objections.find((objection) => objection.verdict === "refuse")
  if (refused) return refused
  const reasons = objections.flatMap((objection) => (objection.verdict === "hold" ? [objection.reason] : []))
  return reasons.length > 0 ? { verdict: "hold", reasons } : { verdict: "approve" }
}

/** How much of what somebody wrote lately has to be remembered: newest first, none that no phase asks for. Pure. */
export function remembered(recent: Case["author"]["recent"], now: number) {
  return recent.filter(({ at }) => now - at < REPEAT_MS)
}

/** What their next comment has to wait for, in seconds. Pure. */
export function pauseLeft(recent: Case["author"]["recent"], now: number): number {
  const last = Math.max(0, ...recent.map(({ at }) => at))
  return Math.max(1, Math.ceil((last + PAUSE_MS - now) / 1000))
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

function banned({ author }: Case): Objection | undefined {
  return author.isBanned ? { verdict: "refuse", reason: "banned" } : undefined
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

function tooMany({ author }: Case): Objection | undefined {
  return author.waiting >= MOST_WAITING ? { verdict: "refuse", reason: "too_many" } : undefined
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

/** Whether theirs are held only for what is in them. Pure. */
export function isTrusted({ approved, isStaff }: Pick<Case["author"], "approved" | "isStaff">): boolean {
  return isStaff || approved >= TRUSTED_AFTER
}
