import { once } from "node:events"
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http"
import type { Socket } from "node:net"
import type { Duplex } from "node:stream"
import { AppError } from "@hub/core/error"
import { rawProblem } from "./problem.ts"

/** One HTTP request, read to its end. `path` and `search` are as they came, percent-encoded. */
export type Call = {
  method: string
  path: string
  /** Without the question mark. */
  search: string
  /** Names in lower case; a header that came twice has its values joined by commas. */
  headers: Record<string, string>
  body: Buffer
  ip: string
}

export type Reply = {
  status: number
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}

/** A part of the local AWS: answers one call, and throws nothing that it could put into its answer. */
export type Emulator = (call: Call) => Reply | Promise<Reply>

/**
 * Reads a request to its end. Throws `local.too_large` beyond `limit` bytes, which are read all the same but not
 * kept: a client that is still sending would never see the refusal.
 */
export async function readCall(request: IncomingMessage, limit = 64 * 1024 * 1024): Promise<Call> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) throw new AppError("too_large", "local.too_large", "Request body is too large")
  const [path = "/", ...search] = (request.url ?? "/").split("?")
  const headers = Object.entries(request.headersDistinct).map(([name, values]) => [
    name,
    (values ?? []).join(name === "cookie" ? "; " : ","),
  ])
  return {
    method: request.method ?? "GET",
    path,
    search: search.join("?"),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
    ip: request.socket.remoteAddress ?? "127.0.0.1",
  }
}

/** Writes an answer. A HEAD answer keeps the length of the body that it leaves out, where there is one. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const body = reply.body ?? ""
  const isHead = response.req.method === "HEAD"
  const unsized = reply.status === 204 || reply.status === 304 || (isHead && body.length === 0)
  response.writeHead(reply.status, {
    ...(unsized ? {} : { "content-length": Buffer.byteLength(body) }),
    ...reply.headers,
  })
  response.end(isHead ? undefined : body)
}

export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(value) }
}

/** An error in the form that the JSON services of AWS use; the SDK throws one named `type`. */
export function awsError(status: number, type: string, message: string): Reply {
  const reply = jsonReply(status, { __type: type, message })
  return { ...reply, headers: { ...reply.headers, "x-amzn-errortype": type } }
}

/** Above the API's own limit, so that it is the API that answers for headers a little too large. */
const HEADER_LIMIT = 64 * 1024

/** How long a request may take to arrive, in milliseconds: its headers, all of it, and how often that is looked at. */
export type Patience = { headers: number; whole: number; look: number }

/** A picture over a slow line needs a while; Node itself would wait for five minutes. */
const PATIENCE: Patience = { headers: 10_000, whole: 30_000, look: 5_000 }

/** For what never became a request: too slow, headers beyond all measure, or no HTTP at all. Node's own answer has no body. */
function refusalOf(code: string | undefined): string {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return rawProblem("slow", "The request did not arrive in time; send it again")
  if (code === "HPE_HEADER_OVERFLOW")
    return rawProblem("headers", `Headers may be ${HEADER_LIMIT} bytes in all`)
  return rawProblem("malformed", "This is not an HTTP request")
}

/** A listening server; `close` also ends connections that browsers keep open. */
export type Listening = { port: number; close: () => Promise<void> }

/** Takes a connection that asks to become a WebSocket. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * Listens on `port` (0: any free one). Throws `local.port_taken`, naming the port. Without `upgrade` a connection that
 * asks to become a WebSocket is closed. What does not arrive within `patience` is a 408, trickling or not.
 */
export async function listen(
  handle: RequestListener,
  port: number,
  host = "127.0.0.1",
  upgrade: Upgrade = (_request, socket) => void socket.destroy(),
  patience: Patience = PATIENCE,
): Promise<Listening> {
  const server = createServer(
    {
      maxHeaderSize: HEADER_LIMIT,
      headersTimeout: patience.headers,
      requestTimeout: patience.whole,
      connectionsCheckingInterval: patience.look,
    },
    handle,
  )
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable) socket.end(refusalOf(error.code))
  })
  server.on("upgrade", upgrade)
  const sockets = new Set<Socket>()
  server.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  server.listen(port, host)
  await once(server, "listening").catch((thrown: unknown) => {
    throw portError(thrown, port)
  })
  const address = server.address()
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: async () => {
      const closed = once(server, "close")
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const { port, close } = await listen(() => undefined, 0)
  await close()
  return port
}

function portError(thrown: unknown, port: number): unknown {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined
  if (code === "EADDRINUSE") {
    return new AppError("conflict", "local.port_taken", `Port ${port} is taken by another program`)
  }
  if (code === "EACCES") {
    return new AppError("forbidden", "local.port_forbidden", `Port ${port} is reserved for the system`)
  }
  return thrown
}
