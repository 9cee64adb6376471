import fc from "fast-check"
import { expect, test } from "vitest"
import { hashOf, hintOf, isSecret, RANDOM_BYTES, secretOf } from "./secret.ts"

const bytes = fc.uint8Array({ minLength: RANDOM_BYTES, maxLength: RANDOM_BYTES })
const zeros = secretOf(new Uint8Array(RANDOM_BYTES))

test("a key carries all 256 bits behind a prefix that scanners can look for", () => {
  expect(RANDOM_BYTES * 8).toBe(256)
  fc.assert(
    fc.property(bytes, (random) => {
      const secret = secretOf(random)
      expect(secret).toMatch(/^hub_[0-9a-f]{72}$/)
      expect(secret).toContain(Buffer.from(random).toString("hex"))
      expect(isSecret(secret)).toBe(true)
    }),
  )
})

test("a key with one character wrong is none, whichever it is", () => {
  const wrong = zeros
    .split("")
    .map((one, at) => `${zeros.slice(0, at)}${one === "7" ? "8" : "7"}${zeros.slice(at + 1)}`)
  expect(wrong.filter(isSecret)).toEqual([])
})

test.each(["", "hub_", zeros.toUpperCase(), ` ${zeros}`, `${zeros}\n`, zeros.slice(0, -1), `${zeros}0`])(
  "%j is no key",
  (text) => {
    expect(isSecret(text)).toBe(false)
  },
)

test("what is kept is the SHA-256 of the key, and what is shown tells eight characters of it", () => {
  // As `printf hub_ | sha256sum` says.
  expect(Buffer.from(hashOf("hub_"), "base64url").toString("hex")).toBe(
    "a07b830ba7ea8a0c02785c9cbb3c0995c3e398f18f75826b5cfb12831fbab43d",
  )
  expect(hashOf(zeros)).toHaveLength(43)
  expect(hintOf(zeros)).toBe(`hub_0000…${zeros.slice(-4)}`)
})
