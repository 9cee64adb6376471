import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { text } from "node:stream/consumers"

/** A call as it left the SDK: JSON protocols name the operation in a header, REST ones in method and path. */
export type AwsCall = { operation: string; body: unknown }
export type AwsAnswer = { status?: number; body?: unknown }

/**
 * An AWS that writes down what it is asked and answers as told, reached through the SDK's own `AWS_ENDPOINT_URL`. It shows that
 * the right call is made, not that AWS would do it. Import what is tested afterwards.
 */
export async function startAws(answer: (call: AwsCall) => AwsAnswer) {
  const calls: AwsCall[] = []
  const server = createServer((request, response) => void reply(request, response))
  async function reply(request: IncomingMessage, response: ServerResponse) {
    const target = request.headers["x-amz-target"]
    const operation =
      typeof target === "string" ? (target.split(".").at(-1) ?? "") : `${request.method} ${request.url}`
    const sent = await text(request)
    const call = { operation, body: sent ? JSON.parse(sent) : null }
    calls.push(call)
    const { status = 200, body = {} } = answer(call)
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  }
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  process.env["AWS_ENDPOINT_URL"] = `http://127.0.0.1:${port}`
  return { calls, close: () => server.close() }
}
