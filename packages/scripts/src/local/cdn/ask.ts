import { messageOf } from "@hub/core/error"
import { compressReply } from "../compress.ts"
import { type Call, type Emulator, jsonReply, type Reply } from "../http.ts"
import { codingsOf } from "./key.ts"
import { headerOf } from "./lifetime.ts"

/**
 * Asks an origin in the edge's own name: for the version it has, if any, and in the codings it tells apart. A version that is still
 * the newest comes back whole, an origin that cannot be reached as 502.
 */
export async function askOrigin(origin: Emulator, call: Call, known?: Reply): Promise<Reply> {
  const codings = codingsOf(call.headers["accept-encoding"])
  const { "if-none-match": _theirs, "accept-encoding": _any, ...headers } = call.headers
  const etag = known && headerOf(known, "etag")
  const asked = {
    ...headers,
    ...(codings && { "accept-encoding": codings }),
    ...(etag !== undefined && { "if-none-match": etag }),
  }
  const reply = await reached(origin, { ...call, headers: asked })
  if (known && reply.status === 304) return { ...known, headers: { ...known.headers, ...reply.headers } }
  return compressReply(reply, codings)
}

async function reached(origin: Emulator, call: Call): Promise<Reply> {
  try {
    return await origin(call)
  } catch (thrown) {
    return jsonReply(502, { message: messageOf(thrown) })
  }
}
