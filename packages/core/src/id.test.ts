import { expect, test } from "vitest"
import { contentHash, fingerprint, momentOf, newId, stableJson } from "./id.ts"

test("equal values have one hash whatever the order of their keys", () => {
  expect(contentHash({ a: 1, b: { c: 2, d: [3] } })).toBe(contentHash({ b: { d: [3], c: 2 }, a: 1 }))
  expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }))
})

test("a fingerprint is 22 URL-safe characters", () => {
  expect(fingerprint("Go Pack!")).toMatch(/^[\w-]{22}$/)
})

test("ids made later sort later, and say when they were made", () => {
  expect(newId(1_000) < newId(2_000)).toBe(true)
  expect(momentOf(newId(1_000))).toBe(1_000)
})

test("stable JSON is JSON", () => {
  expect(JSON.parse(stableJson({ b: null, a: [{ d: 1, c: 2 }] }))).toEqual({ a: [{ c: 2, d: 1 }], b: null })
})
