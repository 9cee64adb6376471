import { createHash, randomUUID } from "node:crypto"
import type { SQSRecord } from "aws-lambda"
import * as v from "valibot"
import { awsError, type Emulator, jsonReply } from "./http.ts"
import type { Invoke } from "./lambda.ts"
import type { Wires } from "./wires.ts"

type Queue = Wires["queues"][number]
type Waiting = { id: string; body: string; at: number; receives: number }

export type Queues = {
  sqs: Emulator
  send: (queue: string, body: string, delaySeconds?: number) => string
  close: () => void
}

const Delay = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(900)), 0)
const Message = v.object({ MessageBody: v.pipe(v.string(), v.minLength(1)), DelaySeconds: Delay })
const Entry = v.object({ Id: v.string(), ...Message.entries })
const One = v.object({ QueueUrl: v.string(), ...Message.entries })
const Batch = v.object({
  QueueUrl: v.string(),
  Entries: v.pipe(v.array(Entry), v.minLength(1), v.maxLength(10)),
})
const Failures = v.object({ batchItemFailures: v.array(v.object({ itemIdentifier: v.string() })) })

/**
 * SQS and what Lambda does with it: messages wait for their delay, come to their function in batches, come again after the
 * visibility time where it failed, and are given up after so many times. Of the API only sending is there.
 */
export function createQueues(
  queues: readonly Queue[],
  invoke: Invoke,
  report: (problem: string) => void,
): Queues {
  const pumps = new Map(queues.map((queue) => [queue.name, pump(queue, invoke, report)]))
  const send: Queues["send"] = (name, body, delaySeconds = 0) => {
    const found = pumps.get(name)
    if (!found) throw new Error(`No queue ${name}`)
    return found.take(body, delaySeconds)
  }
  return {
    sqs: emulator(new Set(pumps.keys()), send),
    send,
    close: () => pumps.forEach(({ close }) => close()),
  }
}

function pump(queue: Queue, invoke: Invoke, report: (problem: string) => void) {
  const waiting = new Map<string, Waiting>()
  const state = { timer: undefined as ReturnType<typeof setTimeout> | undefined, isClosed: false }
  const wind = (now = Date.now()) => {
    clearTimeout(state.timer)
    const next = Math.min(...[...waiting.values()].map(({ at }) => at))
    if (state.isClosed || next === Number.POSITIVE_INFINITY) return
    const wait = Math.max(0, next + queue.windowSeconds * 1000 - now)
    state.timer = setTimeout(() => void deliver(), wait)
  }
  const deliver = async () => {
    const now = Date.now()
    const batch = [...waiting.values()].filter(({ at }) => at <= now).slice(0, queue.batchSize)
    for (const one of batch)
      Object.assign(one, { at: now + queue.visibilitySeconds * 1000, receives: one.receives + 1 })
    wind(now)
    if (batch.length === 0) return
    const failed = await invoke(queue.function, { Records: batch.map((one) => record(queue, one)) }).then(
      (answer) => failuresOf(answer),
      (thrown: unknown) => {
        report(`${queue.function}: ${String(thrown)}`)
        return new Set(batch.map(({ id }) => id))
      },
    )
    for (const { id, receives } of batch) {
      const isGivenUp = receives >= queue.receives
      if (failed.has(id) && isGivenUp) report(`${queue.name}: message ${id} was given up`)
      if (!failed.has(id) || isGivenUp) waiting.delete(id)
    }
    wind()
  }
  return {
    take: (body: string, delaySeconds: number) => {
      const now = Date.now()
      const message = { id: randomUUID(), body, at: now + delaySeconds * 1000, receives: 0 }
      waiting.set(message.id, message)
      wind(now)
      return message.id
    },
    close: () => {
      state.isClosed = true
      clearTimeout(state.timer)
    },
  }
}

function failuresOf(answer: unknown): Set<string> {
  const parsed = v.safeParse(Failures, answer)
  return new Set(parsed.success ? parsed.output.batchItemFailures.map((one) => one.itemIdentifier) : [])
}

function record({ name }: Queue, { id, body, receives }: Waiting): SQSRecord {
  return {
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: "0",
      SenderId: "local",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: md5(body),
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${name}`,
    awsRegion: "us-east-1",
  }
}

function emulator(names: ReadonlySet<string>, send: Queues["send"]): Emulator {
  return (call) => {
    const operation = call.headers["x-amz-target"]?.replace("AmazonSQS.", "")
    const schema = operation === "SendMessage" ? One : operation === "SendMessageBatch" ? Batch : undefined
    if (!schema) return awsError(501, "NotImplemented", `The local SQS has no ${operation}`)
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), call.body.toString())
    if (!parsed.success) return awsError(400, "InvalidParameterValue", v.summarize(parsed.issues))
    const queue = parsed.output.QueueUrl.split("/").at(-1) ?? ""
    if (!names.has(queue)) return awsError(400, "QueueDoesNotExist", `No queue ${queue}`)
    const sent = ({ MessageBody, DelaySeconds }: v.InferOutput<typeof Message>) => ({
      MessageId: send(queue, MessageBody, DelaySeconds),
      MD5OfMessageBody: md5(MessageBody),
    })
    if (!("Entries" in parsed.output)) return jsonReply(200, sent(parsed.output))
    const Successful = parsed.output.Entries.map((entry) => ({ Id: entry.Id, ...sent(entry) }))
    return jsonReply(200, { Successful, Failed: [] })
  }
}

/** The SDK refuses an answer that does not know what was sent. */
function md5(text: string): string {
  return createHash("md5").update(text).digest("hex")
}
