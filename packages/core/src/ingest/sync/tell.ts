import { messageOf } from "../../error.ts"
import { MESSAGE_VERSION, newsTopic } from "../../realtime/info.ts"
import { messagesOf, type Published } from "../../realtime/messages.ts"
import type { Job } from "../plan.ts"
import type { Context, Outcome } from "./context.ts"

/** More is left to the polls: a broker that was away for so long has nobody connected to it. */
const KEPT = 20

/**
 * Tells those who listen what a job changed, after the pages say the same. The broker is a bonus: what it does not take is
 * counted as a warning of the run, sent again with the next job's, and found by browsers with their next poll. A browser that
 * knows better already does not mind an old message: of two copies of a game the newer one is shown.
 */
export async function tell({ kind }: Job, done: Outcome, context: Context, now: string): Promise<string[]> {
  const news = { topic: newsTopic, message: { v: MESSAGE_VERSION, at: now, changed: done.changed } }
  const messages: Published[] = [
    ...(context.untold?.splice(0) ?? []),
    ...messagesOf(done.saved, now),
    ...(kind === "news" && done.changed > 0 ? [news] : []),
  ]
  const sent = await Promise.allSettled(messages.map((message) => context.publish(message)))
  const reasons = sent.flatMap((one) => (one.status === "rejected" ? messageOf(one.reason) : []))
  if (reasons.length === 0) return []
  context.untold?.push(...messages.filter((_one, index) => sent[index]?.status === "rejected").slice(-KEPT))
  const warning = `realtime: ${reasons.length} of ${messages.length} messages not published: ${reasons[0]}`
  context.warn(warning)
  return [warning]
}
