import { randomUUID } from "node:crypto"
import * as v from "valibot"
import { awsError, type Emulator, jsonReply } from "./http.ts"
import { fits } from "./pattern.ts"
import type { Wires } from "./wires.ts"

/** What the product puts on its bus. */
const PutEvents = v.object({
  Entries: v.pipe(
    v.array(
      v.object({
        EventBusName: v.string(),
        Source: v.string(),
        DetailType: v.string(),
        Detail: v.pipe(v.string(), v.parseJson()),
      }),
    ),
    v.minLength(1),
    v.maxLength(10),
  ),
})

/** AWS takes no larger call. */
const LARGEST = 256 * 1024

/** EventBridge of which only `PutEvents` is there: every rule of infra/ that an event fits sends it to its queue. */
export function createBus(
  rules: Wires["rules"],
  send: (queue: string, body: string) => void,
  now: () => number,
): Emulator {
  return (call) => {
    const target = call.headers["x-amz-target"]
    if (target !== "AWSEvents.PutEvents") {
      return awsError(501, "NotImplemented", `The local EventBridge has no ${target}`)
    }
    if (call.body.length > LARGEST) return awsError(400, "ValidationException", "The entries are too large")
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), PutEvents), call.body.toString())
    if (!parsed.success) return awsError(400, "ValidationException", v.summarize(parsed.issues))
    const entries = parsed.output.Entries.map((entry) => {
      const event = {
        version: "0",
        id: randomUUID(),
        source: entry.Source,
        "detail-type": entry.DetailType,
        account: "000000000000",
        time: new Date(now()).toISOString(),
        region: "us-east-1",
        resources: [],
        detail: entry.Detail,
      }
      for (const { pattern, queue } of rules) if (fits(pattern, event)) send(queue, JSON.stringify(event))
      return { EventId: event.id }
    })
    return jsonReply(200, { FailedEntryCount: 0, Entries: entries })
  }
}
