import { createHash } from "node:crypto"
import { crc32 } from "node:zlib"
import type { Call } from "../http.ts"
import { S3Error } from "./error.ts"

/**
 * A request's body as it is to be stored: aws-chunked framing taken off, and every hash the client sent along
 * compared. `signedHash` is what the signature covers. Throws `BadDigest` or `XAmzContentSHA256Mismatch`.
 */
export function payloadOf(call: Call, signedHash: string): Buffer {
  const chunked = signedHash.startsWith("STREAMING-")
  if (chunked && !signedHash.startsWith("STREAMING-UNSIGNED-PAYLOAD")) {
    throw new S3Error("NotImplemented", "Signed chunks are not supported by the local S3")
  }
  const { data, trailers } = chunked ? unchunk(call.body) : { data: call.body, trailers: {} }
  if (/^[0-9a-f]{64}$/.test(signedHash) && hash("sha256", data, "hex") !== signedHash) {
    throw new S3Error("XAmzContentSHA256Mismatch", "The body is not the one that was signed")
  }
  checkChecksums({ ...call.headers, ...trailers }, data)
  return data
}

/**
 * aws-chunked: `<size in hex>[;extension]\r\n<bytes>\r\n` … `0\r\n`, then trailing headers. Throws
 * `MalformedXML`, S3's answer to framing that ends early.
 */
export function unchunk(body: Buffer): { data: Buffer; trailers: Record<string, string> } {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf("\r\n", at)
    const size = Number.parseInt(body.toString("latin1", at, Math.max(end, at)), 16)
    const from = end + 2
    if (end < 0 || Number.isNaN(size) || from + size > body.length) {
      throw new S3Error("MalformedXML", "The aws-chunked body ends early")
    }
    if (size === 0) return { data: Buffer.concat(parts), trailers: trailersOf(body.toString("latin1", from)) }
    parts.push(body.subarray(from, from + size))
    at = from + size + 2
  }
}

function trailersOf(text: string): Record<string, string> {
  const lines = text.split("\r\n").filter((line) => line.includes(":"))
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":")
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}

const checks: Record<string, (data: Buffer) => string> = {
  "content-md5": (data) => hash("md5", data, "base64"),
  "x-amz-checksum-crc32": crc32Base64,
  "x-amz-checksum-sha1": (data) => hash("sha1", data, "base64"),
  "x-amz-checksum-sha256": (data) => hash("sha256", data, "base64"),
}

function checkChecksums(sent: Record<string, string>, data: Buffer): void {
  for (const [name, value] of Object.entries(sent)) {
    const check = checks[name]
    if (check && check(data) !== value) throw new S3Error("BadDigest", `The body does not match its ${name}`)
    if (!check && /^x-amz-checksum-(crc32c|crc64nvme)$/.test(name)) {
      throw new S3Error("NotImplemented", `The local S3 cannot check ${name}`)
    }
  }
}

/** Four bytes, most significant first, as S3 writes them. */
export function crc32Base64(data: Buffer): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(data))
  return bytes.toString("base64")
}

function hash(algorithm: string, data: Buffer, encoding: "hex" | "base64"): string {
  return createHash(algorithm).update(data).digest(encoding)
}
