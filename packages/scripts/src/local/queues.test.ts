import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs"
import type { SQSEvent } from "aws-lambda"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { startGateway } from "./gateway.ts"
import { createQueues, type Queues } from "./queues.ts"

const queue = {
  name: "Work",
  function: "work",
  batchSize: 3,
  windowSeconds: 5,
  visibilitySeconds: 60,
  receives: 2,
}
let batches: string[][]
let problems: string[]
let answer: (event: SQSEvent) => unknown
let queues: Queues

beforeEach(() => {
  vi.useFakeTimers()
  batches = []
  problems = []
  answer = () => ({ batchItemFailures: [] })
  const invoke = async (_name: string, event: unknown) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the queue hands over, as Lambda would
    const given = event as SQSEvent
    batches.push(given.Records.map(({ body }) => body))
    return answer(given)
  }
  queues = createQueues([queue], invoke, (problem) => problems.push(problem))
})
afterEach(() => {
  queues.close()
  vi.useRealTimers()
})

describe("a queue and its function", () => {
  test("what comes within the window is one batch, and no larger than it may be", async () => {
    for (const body of ["a", "b", "c", "d"]) queues.send("Work", body)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(batches).toEqual([])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(batches).toEqual([["a", "b", "c"], ["d"]])
  })

  test("a message with a delay comes after it, and others before", async () => {
    queues.send("Work", "late", 30)
    queues.send("Work", "soon")
    await vi.advanceTimersByTimeAsync(29_000)
    expect(batches).toEqual([["soon"]])
    await vi.advanceTimersByTimeAsync(6_000)
    expect(batches).toEqual([["soon"], ["late"]])
  })

  test("what failed comes again alone, and is given up in the end", async () => {
    answer = ({ Records }) => ({
      batchItemFailures: Records.filter(({ body }) => body === "bad").map(({ messageId }) => ({
        itemIdentifier: messageId,
      })),
    })
    for (const body of ["good", "bad"]) queues.send("Work", body)
    await vi.advanceTimersByTimeAsync(5_000)
    await vi.advanceTimersByTimeAsync(300_000)
    expect(batches).toEqual([["good", "bad"], ["bad"]])
    expect(problems).toEqual([expect.stringContaining("was given up")])
  })

  test("a function that throws has done none of its batch", async () => {
    answer = () => {
      throw new Error("boom")
    }
    queues.send("Work", "a")
    await vi.advanceTimersByTimeAsync(300_000)
    expect(batches).toEqual([["a"], ["a"]])
  })
})

test("the SDK sends one message, or ten, to a queue that is there", async () => {
  vi.useRealTimers()
  const gateway = await startGateway(0, {
    dynamodb: "http://127.0.0.1:9",
    emulators: { sqs: queues.sqs },
    pages: {},
  })
  const endpoint = `http://127.0.0.1:${gateway.port}`
  const credentials = { accessKeyId: "a", secretAccessKey: "b" }
  const client = new SQSClient({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 })
  const QueueUrl = `${endpoint}/000000000000/Work`
  const one = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: "{}", DelaySeconds: 900 }))
  const Entries = [1, 2].map((n) => ({ Id: String(n), MessageBody: "{}", DelaySeconds: 900 }))
  const two = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
  expect([typeof one.MessageId, two.Successful?.length]).toEqual(["string", 2])
  const refused = (over: object) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody: "{}", ...over }))
  await expect(refused({ QueueUrl: `${endpoint}/000000000000/None` })).rejects.toThrow("No queue None")
  await expect(refused({ DelaySeconds: 901 })).rejects.toThrow("DelaySeconds")
  await gateway.close()
})
