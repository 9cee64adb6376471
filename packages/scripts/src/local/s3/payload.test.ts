import { describe, expect, test } from "vitest"
import { crc32Base64, payloadOf, unchunk } from "./payload.ts"

const hello = "5\r\nhello\r\n"
const trailing = `${hello}0\r\nx-amz-checksum-crc32:${crc32Base64(Buffer.from("hello"))}\r\n\r\n`

function aCall(body: string, headers: Record<string, string> = {}) {
  return { method: "PUT", path: "/b/k", search: "", headers, body: Buffer.from(body), ip: "127.0.0.1" }
}

describe("aws-chunked", () => {
  test("chunks are joined and trailing headers read, extensions ignored", () => {
    const { data, trailers } = unchunk(Buffer.from(`5;chunk-signature=ab\r\nhello\r\n${trailing}`))
    expect(data.toString()).toBe("hellohello")
    expect(trailers).toEqual({ "x-amz-checksum-crc32": "NhCmhg==" })
  })

  test.each(["", "5\r\nhel", "zz\r\nhello\r\n0\r\n\r\n", "5"])("%j ends early and is refused", (body) => {
    expect(() => unchunk(Buffer.from(body))).toThrow("ends early")
  })

  test("a trailing checksum that does not match is refused", () => {
    const call = aCall(trailing.replace("hello", "HELLO"))
    expect(() => payloadOf(call, "STREAMING-UNSIGNED-PAYLOAD-TRAILER")).toThrow("does not match")
    expect(payloadOf(aCall(trailing), "STREAMING-UNSIGNED-PAYLOAD-TRAILER").toString()).toBe("hello")
  })

  test("chunks with signatures of their own are refused, not taken unverified", () => {
    expect(() => payloadOf(aCall(trailing), "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")).toThrow("not supported")
  })
})

test("a body other than the one that was signed is refused", () => {
  expect(() => payloadOf(aCall("x"), "0".repeat(64))).toThrow("not the one that was signed")
})

test("a checksum that cannot be checked is refused, not ignored", () => {
  const call = aCall("x", { "x-amz-checksum-crc64nvme": "AAAAAAAAAAA=" })
  expect(() => payloadOf(call, "UNSIGNED-PAYLOAD")).toThrow("cannot check")
})
