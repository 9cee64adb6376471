import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs"
import { Cost } from "@hub/core/cost"
import { log } from "@hub/core/log"
import { Burst, kindOf, secondsUntil, tell } from "@hub/core/push/tell"
import { Realtime } from "@hub/core/realtime"
import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import * as v from "valibot"
import { noticesQueue } from "../config.ts"
import { metered } from "../metered.ts"

/** An event as the bus sends it, or a burst that this function has put back for later. */
const Envelope = v.object({ "detail-type": v.string(), detail: Burst.entries.events.item })
const Later = v.object({ ...Burst.entries, tries: v.number() })
const Message = v.union([Later, Envelope])
type Later = v.InferOutput<typeof Later>

type Record = SQSEvent["Records"][number]

const sqs = new SQSClient({ maxAttempts: 3 })

/** A push service that is busy is tried again so often, so many seconds later. */
const TRIES = 2
const PAUSE = 30
/** SendMessageBatch takes no more at once. */
const MOST = 10

/**
 * Tells devices what happened while the hub is closed on them. What came together is one burst. Devices that are told later
 * have it put back into the queue for them; nobody is told early, and a burst that failed is told again as a whole.
 */
export function handler({ Records }: SQSEvent, context?: { memoryLimitInMB?: string | number }) {
  return metered("notifications", context, () => work(Records))
}

async function work(records: Record[]): Promise<SQSBatchResponse> {
  const read = records.map((record) => ({ id: record.messageId, message: messageOf(record) }))
  const bad = read.filter(({ message }) => message === undefined).map(({ id }) => id)
  const fresh = read.flatMap(({ id, message }) => (message && "detail" in message ? { id, message } : []))
  const later = read.flatMap(({ id, message }) => (message && "held" in message ? { id, message } : []))
  const together = { held: 0, tries: 0, events: fresh.map(({ message }) => message.detail) }
  const bursts = [
    { ids: fresh.map(({ id }) => id), burst: together },
    ...later.map(({ id, message }) => ({ ids: [id], burst: message })),
  ].filter(({ ids }) => ids.length > 0)
  const failed: string[] = []
  for (const { ids, burst } of bursts) {
    const isDone = await told(burst).then(() => true, logged)
    if (!isDone) failed.push(...ids)
  }
  return { batchItemFailures: [...bad, ...failed].map((itemIdentifier) => ({ itemIdentifier })) }
}

function messageOf({ body, messageId }: Record): v.InferOutput<typeof Message> | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Message), body)
  if (!parsed.success) log.error("not a message", { messageId, issues: v.summarize(parsed.issues) })
  return parsed.success ? parsed.output : undefined
}

function logged(thrown: unknown): false {
  log.error("devices not told", { error: thrown instanceof Error ? thrown : String(thrown) })
  return false
}

async function told({ tries, ...burst }: Later): Promise<void> {
  const level = await Realtime.level()
  const events = burst.events.filter((event) => {
    const kind = kindOf(event)
    return kind !== undefined && Cost.mayNotify(level, kind)
  })
  if (events.length === 0) return
  const now = Date.now()
  const { busy, heldBack, ...counts } = await tell({ ...burst, events, now })
  if (counts.refused > 0) log.error("notices refused", counts)
  const again = busy.length > 0 && tries < TRIES ? [{ ...burst, events, only: busy, tries: tries + 1 }] : []
  // A device that was skipped because it is told later is found by the first look only, not by those that try again.
  const forOthers = tries > 0 || burst.held > 0 ? [] : heldBack
  await putBack([
    ...again.map((message) => ({ message, seconds: PAUSE })),
    ...forOthers.map((held) => ({
      message: { events, held, tries: 0 },
      seconds: secondsUntil(events, held, now),
    })),
  ])
}

async function putBack(messages: { message: Later; seconds: number }[]): Promise<void> {
  for (let at = 0; at < messages.length; at += MOST) {
    const Entries = messages.slice(at, at + MOST).map(({ message, seconds }, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      DelaySeconds: seconds,
    }))
    Cost.meter.count("notifications", { queueRequests: 1 })
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: noticesQueue(), Entries }))
    if (Failed.length > 0) throw new Error(`${Failed.length} bursts not put back: ${Failed[0]?.Message}`)
  }
}
