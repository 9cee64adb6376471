import { messageOf } from "../../error.ts"
import { MESSAGE_VERSION, newsTopic } from "../../realtime/info.ts"
import { messagesOf, type Published } from "../../realtime/messages.ts"
import type { Job } from "../plan.ts"
import type { Context, Outcome } from "./context.ts"

/**
 * Tells those who listen what a job changed, after the pages say the same. The broker is a bonus: what it does not take is
 * counted as a warning of the run and found by browsers with their next poll.
 */
export async function tell({ kind }: Job, done: Outcome, context: Context, now: string): Promise<string[]> {
  const news = { topic: newsTopic, message: { v: MESSAGE_VERSION, at: now, changed: done.changed } }
  const messages: Published[] = [
    ...messagesOf(done.saved, now),
    ...(kind === "news" && done.changed > 0 ? [news] : []),
  ]
  const sent = await Promise.allSettled(messages.map((message) => context.publish(message)))
  const reasons = sent.flatMap((one) => (one.status === "rejected" ? messageOf(one.reason) : []))
  if (reasons.length === 0) return []
  const warning = `realtime: ${reasons.length} of ${messages.length} messages not published: ${reasons[0]}`
  context.warn(warning)
  return [warning]
}
