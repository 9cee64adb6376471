import type { AppError } from "@hub/core/error"
import { log } from "@hub/core/log"
import { Pulse } from "@hub/core/pulse"

/** Refusals that an attacker would cause; a mistake causes some as well, so it is the number that tells. */
const telling = new Set<AppError["kind"]>(["auth", "forbidden", "rate_limit"])

/** Lines about one reason that an instance writes in a minute; all are counted. A storm of refusals is not to be paid as logs. */
const MOST_LINES = 5
const MINUTE = 60_000
/** Reasons remembered at most; they are a closed set, this only bounds the memory. */
const MOST_REASONS = 100

type Refused = Pick<AppError, "kind" | "reason">
type Asked = { method: string; path: string }
type Line = Asked & { event: string }

/** Counts refusals that security cares about, and writes the first few of a minute. Nothing of who asked. `now` in ms. */
export function createWatchful(write: (line: Line) => void, now: () => number) {
  const lines = new Map<string, { since: number; count: number }>()
  const mayWrite = (reason: string) => {
    const known = lines.get(reason)
    const isOver = known === undefined || now() - known.since >= MINUTE
    const { since, count } = isOver ? { since: now(), count: 0 } : known
    if (lines.size >= MOST_REASONS) lines.clear()
    lines.set(reason, { since, count: count + 1 })
    return count < MOST_LINES
  }
  return ({ kind, reason }: Refused, { method, path }: Asked): void => {
    // Who has not signed in is no event: every page that asks finds out like this.
    if (!telling.has(kind) || reason === "actor.anonymous") return
    Pulse.security(reason)
    if (mayWrite(reason)) write({ event: `security.${reason}`, method, path })
  }
}

/** What its owner did as it should be done, and an account that was taken over would do as well: counted and written. */
export function noteworthy(reason: string, facts: { keyId: string }): void {
  Pulse.security(reason)
  log.warn("SECURITY", { event: `security.${reason}`, ...facts })
}

export const watchful = createWatchful((line) => log.warn("SECURITY", line), Date.now)
