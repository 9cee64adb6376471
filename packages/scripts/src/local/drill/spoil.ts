import type { IncomingMessage, ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import * as v from "valibot"
import { awsError, type Call, jsonReply, type Reply, readCall, sendReply } from "../http.ts"
import type { TableFault } from "./table-faults.ts"

/** Sends a call on to the table. */
export type Onward = (call: Call) => Promise<Reply>

/** Lets a fault befall one call of the table. */
export async function spoil(
  fault: TableFault,
  request: IncomingMessage,
  response: ServerResponse,
  onward: Onward,
): Promise<void> {
  const reply = await spoiled(fault, await readCall(request), onward).catch(() => "cut" as const)
  if (reply === "cut") return void response.socket?.resetAndDestroy()
  if (fault.kind !== "truncated") return sendReply(response, reply)
  const body = Buffer.from(reply.body ?? "")
  response.writeHead(reply.status, { ...reply.headers, "content-length": body.length })
  response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy())
}

/** The reply, or that there is none. */
async function spoiled(fault: TableFault, call: Call, onward: Onward): Promise<Reply | "cut"> {
  switch (fault.kind) {
    case "latency":
      await sleep(fault.ms)
      return onward(call)
    case "reset":
      return "cut"
    case "lost":
      await onward(call)
      return "cut"
    case "truncated":
      return onward(call)
    case "status":
      return awsError(fault.status, "InternalServerError", "Injected")
    case "throttled":
      return awsError(400, "ProvisionedThroughputExceededException", "Injected")
    case "conflict":
      return conflict(call)
    case "unprocessed":
      return halfDone(call, onward)
  }
}

const Transaction = v.pipe(v.string(), v.parseJson(), v.looseObject({ TransactItems: v.array(v.unknown()) }))

function conflict({ body }: Call): Reply {
  const { TransactItems } = v.parse(Transaction, body.toString())
  const reasons = TransactItems.map((_, index) => ({ Code: index === 0 ? "TransactionConflict" : "None" }))
  const type = "TransactionCanceledException"
  const message = `Transaction cancelled [${reasons.map(({ Code }) => Code).join(", ")}]`
  return jsonReply(400, {
    __type: `com.amazonaws.dynamodb.v20120810#${type}`,
    Message: message,
    CancellationReasons: reasons,
  })
}

const Batch = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ RequestItems: v.record(v.string(), v.array(v.unknown())) }),
)

/** A single item is left undone altogether. */
async function halfDone(call: Call, onward: Onward): Promise<Reply> {
  const batch = v.parse(Batch, call.body.toString())
  const tables = Object.entries(batch.RequestItems)
  const part = (from: 0 | 1) =>
    Object.fromEntries(
      tables.flatMap(([table, items]) => {
        const half = Math.floor(items.length / 2)
        const some = from === 0 ? items.slice(0, half) : items.slice(half)
        return some.length > 0 ? [[table, some]] : []
      }),
    )
  const [done, undone] = [part(0), part(1)]
  if (Object.keys(done).length === 0) return jsonReply(200, { UnprocessedItems: undone })
  const body = Buffer.from(JSON.stringify({ ...batch, RequestItems: done }))
  const reply = await onward({
    ...call,
    headers: { ...call.headers, "content-length": String(body.length) },
    body,
  })
  if (reply.status !== 200) return reply
  return jsonReply(200, { ...JSON.parse(String(reply.body)), UnprocessedItems: undone })
}
