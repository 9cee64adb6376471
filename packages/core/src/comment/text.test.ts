import * as v from "valibot"
import { expect, test } from "vitest"
import { xssCorpus } from "../testing/xss.ts"
import { LONGEST, Text } from "./info.ts"

test("what looks like markup is text, as it was typed", () => {
  for (const text of xssCorpus) expect(v.parse(Text, text)).toBe(text.replaceAll("\u0001", ""))
})

test.each([
  ["lines are kept, more than one empty one is not", "a\r\n\r\n\r\n\r\nb\rc", "a\n\nb\nc"],
  ["space around it is not", "  \n Go Pack \t", "Go Pack"],
  ["what turns a line round is dropped", "user \u202Egpj.exe\u202C \u2066x\u2069", "user gpj.exe x"],
  ["control characters are dropped", "a\u0000b\u001B[31mc\u009F", "ab[31mc"],
  ["letters made of parts are one", "Cafe\u0301", "Café"],
  ["families, flags and other scripts stay", "👨‍👩‍👧 🇺🇸 שלום 狼", "👨‍👩‍👧 🇺🇸 שלום 狼"],
])("%s", (_name, typed, kept) => {
  expect(v.parse(Text, typed)).toBe(kept)
})

test("a text of the longest size is taken, counted in characters; one more or none is not", () => {
  expect(v.is(Text, "🐺".repeat(LONGEST))).toBe(true)
  for (const text of ["x".repeat(LONGEST + 1), "", " \n\t", "\u202E"]) expect(v.is(Text, text)).toBe(false)
})
