import { buffer } from "node:stream/consumers"
import { dynamo } from "@hub/core/table"

type Handler = typeof dynamo.config.requestHandler
type Request = Parameters<Handler["handle"]>[0]
type Answer = Awaited<ReturnType<Handler["handle"]>>

/**
 * Replays DynamoDB's answers from memory: the first request of each kind goes to the real table, the same bytes
 * answer every later one. What is left is our own work with no database in it. Returns how to undo it.
 */
export function canTheTable(): () => void {
  const real = dynamo.config.requestHandler
  const kept = new Map<string, Promise<() => Answer>>()
  const handle = async (request: Request, options?: Parameters<Handler["handle"]>[1]) => {
    const key = `${request.headers["x-amz-target"]} ${String(request.body)}`
    const answer = kept.get(key) ?? record(real.handle(request, options))
    kept.set(key, answer)
    return (await answer)()
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- everything but `handle` is the real one's
  dynamo.config.requestHandler = Object.assign(Object.create(real), { handle }) as Handler
  return () => void (dynamo.config.requestHandler = real)
}

async function record(sent: ReturnType<Handler["handle"]>): Promise<() => Answer> {
  const { response } = await sent
  const body = new Uint8Array(await buffer(response.body))
  const { statusCode, headers } = response
  return () => ({
    response: Object.assign(Object.create(Object.getPrototypeOf(response)), { statusCode, headers, body }),
  })
}
