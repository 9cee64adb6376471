import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { compressReply } from "./compress.ts"

const body = "<p>NC State 27, Duke 24</p>".repeat(100)
const page = { status: 200, headers: { "Content-Type": "text/html; charset=utf-8" }, body }

test("a page is sent in the best coding that its reader takes", async () => {
  const br = await compressReply(page, "gzip, deflate, br")
  expect(br.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" })
  expect(brotliDecompressSync(Buffer.from(br.body ?? "")).toString()).toBe(body)
  const gz = await compressReply(page, "gzip")
  expect(gunzipSync(Buffer.from(gz.body ?? "")).toString()).toBe(body)
})

test.each([
  ["a reader that takes none", page, "identity"],
  ["a short answer", { ...page, body: "<p>Hi</p>" }, "br"],
  ["what is no text", { ...page, headers: { "content-type": "image/png" } }, "br"],
  ["what is packed already", { ...page, headers: { ...page.headers, "content-encoding": "br" } }, "br"],
])("%s gets it as it is", async (_what, reply, accepted) => {
  expect(await compressReply(reply, accepted)).toBe(reply)
})

test("the length of the unpacked text does not stay", async () => {
  const headers = { "content-type": "application/ld+json", "content-length": String(body.length) }
  const packed = await compressReply({ ...page, headers }, "br")
  expect(packed.headers).not.toHaveProperty("content-length")
})
