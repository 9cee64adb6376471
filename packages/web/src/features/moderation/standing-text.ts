import type { CommenterStanding } from "../../lib/types.ts"

/** How moderators have judged somebody so far. Pure. */
export function standingText({ approved, rejected, waiting, isTrusted }: CommenterStanding): string {
  const trust = isTrusted ? "Trusted" : "Not trusted yet"
  return `${trust}: ${approved} let through, ${rejected} rejected, ${waiting} waiting.`
}
