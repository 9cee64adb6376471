import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"
import type { Emulator } from "./http.ts"

/**
 * What production's router adds to a request for a function, in place of what the viewer may have sent under these
 * names: the proof that it came this way, and who asked. Kept in step with infra/router.ts.
 */
export function throughRouter(origin: Emulator, edgeSecret: string): Emulator {
  return (call) => {
    const viewer = call.ip.replace(/^::ffff:/, "")
    return origin({ ...call, headers: { ...call.headers, "x-hub-edge": edgeSecret, "x-hub-viewer": viewer } })
  }
}

const worthIt = /^(?:text\/|application\/(?:[\w.]+\+)?(?:json|xml))/

/** What CloudFront does with text that an origin sends as it is: brotli for those who take it. */
export function compressed(origin: Emulator): Emulator {
  return async (call) => {
    const reply = await origin(call)
    const { headers = {}, body = "" } = reply
    const isText = worthIt.test(String(headers["content-type"] ?? "")) && !headers["content-encoding"]
    if (!isText || body.length < 1000 || !/\bbr\b/.test(call.headers["accept-encoding"] ?? "")) return reply
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
    const smaller = await promisify(brotliCompress)(body, quality)
    return {
      ...reply,
      headers: { ...headers, "content-encoding": "br", vary: "Accept-Encoding" },
      body: smaller,
    }
  }
}
