import { createBus } from "./bus.ts"
import type { Emulator } from "./http.ts"
import type { Invoke } from "./lambda.ts"
import { tableName } from "./links.ts"
import { createPushService } from "./push-service.ts"
import { createQueues } from "./queues.ts"
import { followStream } from "./stream.ts"
import { wires } from "./wires.gen.ts"

export type Wired = {
  /** By the names that the SDK signs requests for. */
  emulators: Record<"events" | "sqs", Emulator>
  /** Where notices to devices go. */
  push: Emulator
  /** From now on what the table gains is told: stream, bus, queues, functions. */
  follow: (awsUrl: string, table?: string) => Promise<{ close: () => Promise<void> }>
}

/** The way of an event, as infra/ lays it: the table's stream, the bus, its rules, the queues, their functions. */
export function wire(invoke: Invoke, report: (problem: string) => void): Wired {
  const queues = createQueues(wires.queues, invoke, report)
  const known = { url: "" }
  return {
    emulators: { events: createBus(wires.rules, queues.send, Date.now), sqs: queues.sqs },
    push: createPushService(() => known.url, Date.now),
    follow: async (awsUrl, table = tableName) => {
      known.url = awsUrl
      const stream = await followStream({
        endpoint: awsUrl,
        table,
        streams: wires.streams,
        invoke,
        report,
      })
      return {
        close: () => {
          queues.close()
          return stream.close()
        },
      }
    },
  }
}
