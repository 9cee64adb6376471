import { DynamoDBStreamsClient, type _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams"
import { messageOf } from "@hub/core/error"
import * as v from "valibot"
import type { Invoke } from "./lambda.ts"
import { fits } from "./pattern.ts"
import { openStream } from "./stream-reader.ts"
import type { Wires } from "./wires.ts"

/** Lambda asks four times a second; this is somebody's laptop. */
const EVERY = 500

const Failures = v.object({
  batchItemFailures: v.array(v.object({ itemIdentifier: v.nullable(v.string()) })),
})

type Options = {
  endpoint: string
  table: string
  streams: Wires["streams"]
  invoke: Invoke
  report: (problem: string) => void
}

/**
 * Takes what the table's stream gains from now on to its functions, as Lambda does: filtered, in order, in batches, and again
 * from the first record that failed, so many times.
 */
export async function followStream({ endpoint, table, streams, invoke, report }: Options) {
  const client = new DynamoDBStreamsClient({ endpoint, maxAttempts: 1 })
  const read = await openStream(client, table)
  const state = { isClosed: false }
  const turn = async () => {
    const records = await read()
    for (const stream of streams) {
      const wanted = records.filter((record) => stream.filters.some((filter) => fits(filter, record)))
      await deliver(wanted, stream, invoke, report)
    }
  }
  const loop = async () => {
    while (!state.isClosed) {
      await turn().catch((thrown: unknown) => !state.isClosed && report(`stream: ${messageOf(thrown)}`))
      await new Promise((resolve) => void setTimeout(resolve, EVERY).unref())
    }
  }
  const looping = loop()
  return {
    close: async () => {
      state.isClosed = true
      await Promise.race([looping, new Promise((resolve) => void setTimeout(resolve, EVERY).unref())])
      client.destroy()
    },
  }
}

async function deliver(
  records: StreamRecord[],
  stream: Wires["streams"][number],
  invoke: Invoke,
  report: (problem: string) => void,
): Promise<void> {
  for (let at = 0, tries = 0; at < records.length; ) {
    const batch = records.slice(at, at + stream.batchSize)
    const answer = await invoke(stream.function, { Records: batch }).catch((thrown: unknown) => {
      report(`${stream.function}: ${messageOf(thrown)}`)
      return { batchItemFailures: [{ itemIdentifier: null }] }
    })
    const failedAt = firstFailure(answer, batch)
    if (failedAt === undefined || tries >= stream.retries) {
      if (failedAt !== undefined)
        report(`${stream.function}: ${batch.length - failedAt} records were given up`)
      at += batch.length
      tries = 0
      continue
    }
    at += failedAt
    tries += 1
  }
}

/** Where in the batch to go on; undefined where all of it was taken. */
function firstFailure(answer: unknown, batch: StreamRecord[]): number | undefined {
  const parsed = v.safeParse(Failures, answer)
  const [first] = parsed.success ? parsed.output.batchItemFailures : []
  if (!first) return undefined
  const index = batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first.itemIdentifier)
  return Math.max(0, index)
}
