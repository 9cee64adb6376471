import { ageText } from "../../lib/span.ts"
import type { Moderation, QueuedComment } from "../../lib/types.ts"

/** What moderation did, in sentences. Pure. */
export function figuresText({
  automatic,
  approved,
  rejected,
  reports,
  medianWaitMinutes,
}: Moderation): string {
  const decided = approved + rejected
  if (automatic + decided === 0) return "Nobody has commented in the last 30 days."
  const wait =
    medianWaitMinutes === null
      ? ""
      : ` Half of those that waited were decided on within ${waitText(medianWaitMinutes)}.`
  const seen = `${automatic} appeared at once; moderators let ${approved} through and rejected ${rejected}.`
  return `${seen}${wait} Readers reported ${reports} ${reports === 1 ? "time" : "times"}.`
}

function waitText(minutes: number): string {
  const rounded = Math.round(minutes)
  if (rounded <= 1) return "a minute"
  return minutes < 90 ? `${rounded} minutes` : `${Math.round(minutes / 60)} hours`
}

/** How many wait and how long the first has. Pure; empty where nobody does. */
export function waitingText(
  list: readonly Pick<QueuedComment, "waitingSince">[],
  hasMore: boolean,
  now: number,
): string {
  const since = list[0]?.waitingSince
  if (!since) return ""
  const longest = `for ${ageText(now - Date.parse(since))}`
  if (list.length === 1 && !hasMore) return `One waits, ${longest}.`
  return `${hasMore ? "More than " : ""}${list.length} wait, the longest ${longest}.`
}
