import { randomUUID } from "node:crypto"
import { messageOf } from "@hub/core/error"
import type { Context } from "aws-lambda"
import { awsError, type Call, type Emulator, jsonReply, type Reply } from "./http.ts"
import { fromResult, toEvent } from "./lambda-event.ts"
import { problemReply } from "./problem.ts"

/**
 * Functions by name. `load` is the import of a module in `packages/functions/src/handler`; it runs on the first
 * invocation, when the process has its links.
 */
export type Functions = Record<string, { load: () => Promise<HandlerModule>; timeoutSeconds: number }>

/** A method, because each handler declares the one event it understands and what arrives is anybody's JSON. */
type HandlerModule = { handler(event: unknown, context: Context, callback: () => void): unknown }

export type Invoke = (name: string, event: unknown) => Promise<unknown>

/** Runs a function with an event and a context like Lambda's. Throws what the handler throws. */
export function createInvoke(functions: Functions): Invoke {
  return async (name, event) => {
    const found = functions[name]
    if (!found) throw new Error(`Function not found: ${name}`)
    const module = await found.load()
    return module.handler(event, contextFor(name, found.timeoutSeconds), retired)
  }
}

/** Lambda's limit for a request. */
const BODY_LIMIT = 6 * 1024 * 1024

/** A function's URL: HTTP in, payload 2.0 to the handler, HTTP out. A handler that throws is a 502, as in AWS. */
export function functionUrl(name: string, invoke: Invoke, onError: (thrown: unknown) => void): Emulator {
  return async (call) => {
    if (call.body.length > BODY_LIMIT) {
      const detail = `A request may be ${BODY_LIMIT} bytes long`
      return problemReply("too_large", detail, call.headers["x-correlation-id"])
    }
    try {
      return fromResult(await invoke(name, toEvent(call, Date.now())))
    } catch (thrown) {
      onError(thrown)
      return jsonReply(502, { message: "Internal Server Error" })
    }
  }
}

/** Lambda's own API, of which callers need `Invoke`: POST /2015-03-31/functions/{name}/invocations. */
export function lambdaApi(
  functions: Functions,
  invoke: Invoke,
  onError: (thrown: unknown) => void,
): Emulator {
  return async (call) => {
    const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(call.path)?.[1]
    if (call.method !== "POST" || name === undefined) {
      return awsError(501, "NotImplemented", `The local Lambda has no ${call.method} ${call.path}`)
    }
    const wanted = decodeURIComponent(name).split(":").at(-1) ?? ""
    if (!functions[wanted]) return awsError(404, "ResourceNotFoundException", `Function not found: ${wanted}`)
    const event = parseEvent(call)
    if (event === undefined) return awsError(400, "InvalidRequestContentException", "The payload is not JSON")
    const running = invoke(wanted, event)
    if (call.headers["x-amz-invocation-type"] === "Event") {
      running.catch(onError)
      return { status: 202 }
    }
    return running.then(invoked, (thrown: unknown) => {
      onError(thrown)
      return functionError(thrown)
    })
  }
}

/** Undefined where the payload is not JSON. */
function parseEvent(call: Call): unknown {
  if (call.body.length === 0) return {}
  try {
    return JSON.parse(call.body.toString())
  } catch {
    return undefined
  }
}

function invoked(result: unknown): Reply {
  return jsonReply(200, result ?? null)
}

/** A handler's own failure is a successful call that says so in a header. */
function functionError(thrown: unknown): Reply {
  const errorType = thrown instanceof Error ? thrown.name : "Error"
  const reply = jsonReply(200, { errorType, errorMessage: messageOf(thrown) })
  return { ...reply, headers: { ...reply.headers, "x-amz-function-error": "Unhandled" } }
}

function contextFor(name: string, timeoutSeconds: number): Context {
  const deadline = Date.now() + timeoutSeconds * 1000
  return {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    memoryLimitInMB: "1024",
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: retired,
    fail: retired,
    succeed: retired,
  }
}

/** Callbacks of the first Node runtime; a promise replaced them. */
function retired(): never {
  throw new Error("Return a promise instead")
}
