import webPush from "web-push"
import { pushSender } from "../config.ts"
import { messageOf } from "../error.ts"
import { fingerprint } from "../id.ts"
import { log } from "../log.ts"
import type { Notice, Subscription } from "./info.ts"

/** `gone`: the device is not there any more; `busy`: its push service is; `refused`: a mistake of ours. */
export type Outcome = "sent" | "gone" | "busy" | "refused"

export type Letter = { to: Subscription; notice: Notice; keepSeconds: number }

/** A push service that is silent for so long is busy. */
const PATIENCE = 5_000

/**
 * Encrypts a notice for one device (RFC 8291) and hands it to the device's push service (RFC 8030), signed with the hub's key
 * (RFC 8292). One still waiting there with the same topic is replaced. Never throws.
 */
export async function send({ to, notice, keepSeconds }: Letter): Promise<Outcome> {
  const sealed = seal({ to, notice, keepSeconds })
  if (!sealed) return "gone"
  try {
    const answer = await fetch(to.endpoint, {
      ...sealed,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    })
    await answer.body?.cancel()
    return outcomeOf(answer.status)
  } catch (thrown) {
    log.warn("push service does not answer", { error: messageOf(thrown) })
    return "busy"
  }
}

/** Undefined where nothing can be encrypted with what the device calls its key. */
function seal({ to, notice, keepSeconds }: Letter) {
  const { subject, publicKey, privateKey } = pushSender()
  try {
    const { headers, body } = webPush.generateRequestDetails(to, JSON.stringify(notice), {
      TTL: keepSeconds,
      urgency: "high",
      topic: topicOf(notice.tag),
      vapidDetails: { subject, publicKey, privateKey },
    })
    const { "Content-Length": _length, ...rest } = headers
    return { method: "POST", headers: rest, body: new Uint8Array(body ?? []) }
  } catch (thrown) {
    log.warn("nothing to encrypt with", { error: messageOf(thrown) })
    return undefined
  }
}

/** Push services take 32 characters of base64url. */
function topicOf(tag: string): string {
  return /^[\w-]{1,32}$/.test(tag) ? tag : fingerprint(tag)
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return "sent"
  if (status === 404 || status === 410) return "gone"
  if (status === 429 || status >= 500) return "busy"
  log.error("push service refused", { status })
  return "refused"
}
