import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { fn, parse } from "./fn.ts"

const double = fn(v.object({ n: v.number() }), ({ n }) => n * 2)

describe("a verb", () => {
  test("runs on input that fits its schema", () => {
    expect(double({ n: 2 })).toBe(4)
  })

  test("names every wrong field before it runs", () => {
    const attempt = () =>
      parse(v.object({ a: v.number(), b: v.object({ c: v.string() }) }), { a: "x", b: { c: 1 } })
    const paths = [expect.objectContaining({ path: "a" }), expect.objectContaining({ path: "b.c" })]
    expect(attempt).toThrow(expect.objectContaining({ kind: "input", errors: paths }))
  })

  test("shows its schema, so that a route validates with the same one", () => {
    expect(v.is(double.schema, { n: 1 })).toBe(true)
    expect(double.force({ n: 3 })).toBe(6)
  })
})
