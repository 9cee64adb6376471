import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { Reply } from "./http.ts"

/** CloudFront leaves smaller answers as they are. */
const SMALLEST = 1_000
const TEXTS = /^(?:text\/|image\/svg|application\/(?:\w+[.+-])*(?:json|xml|javascript))/

/** What the CDN does to a text that its origin sends as it is. `accepted` is the reader's Accept-Encoding. */
export async function compressReply(reply: Reply, accepted = ""): Promise<Reply> {
  const { headers = {}, body = "" } = reply
  const has = (name: string) => Object.keys(headers).find((key) => key.toLowerCase() === name)
  const type = String(headers[has("content-type") ?? ""] ?? "")
  const coding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null
  if (!coding || has("content-encoding") || !TEXTS.test(type) || body.length < SMALLEST) return reply
  const { [has("content-length") ?? ""]: _length, [has("vary") ?? ""]: told, ...kept } = headers
  const vary = [told, "accept-encoding"].filter(Boolean).join(", ")
  const packed = coding === "br" ? await brotli(body) : await promisify(gzip)(body)
  return { ...reply, headers: { ...kept, "content-encoding": coding, vary }, body: packed }
}

/** 5 is what costs about as much time as gzip. */
function brotli(body: string | Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
