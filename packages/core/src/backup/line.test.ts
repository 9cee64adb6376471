import fc from "fast-check"
import { expect, test } from "vitest"
import { itemOf, lineOf } from "./line.ts"
import { differences, itemsOf, sumOf, tallying } from "./tally.ts"

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string().map((S) => ({ S })),
    fc.integer().map((n) => ({ N: String(n) })),
    fc.boolean().map((BOOL) => ({ BOOL })),
    fc.constant({ NULL: true as const }),
    fc.uint8Array().map((bytes) => ({ B: Buffer.from(bytes) })),
    fc.uniqueArray(fc.string(), { minLength: 1 }).map((SS) => ({ SS: SS.toSorted() })),
    fc.array(tie("value")).map((L) => ({ L })),
    fc.dictionary(fc.string(), tie("value")).map((M) => ({ M })),
  ),
})).value
const item = fc.dictionary(fc.string({ minLength: 1 }), value)

test("every item comes back from its line as it was", () => {
  fc.assert(
    fc.property(item, (given) => {
      // @ts-expect-error fast-check does not know what a recursive value is
      const line = lineOf(given)
      expect(lineOf(itemOf(line))).toBe(line)
      expect(JSON.parse(JSON.stringify(itemOf(line)))).toEqual(JSON.parse(JSON.stringify(given)))
    }),
  )
})

test("a number of 38 digits comes back with all of them", () => {
  const n = { N: "12345678901234567890123456789012345678" }
  expect(itemOf(lineOf({ n }))).toEqual({ n })
})

test("equal items have equal lines, in whatever order their members and sets come", () => {
  expect(lineOf({ b: { SS: ["y", "x"] }, a: { M: { d: { S: "1" }, c: { S: "2" } } } })).toBe(
    lineOf({ a: { M: { c: { S: "2" }, d: { S: "1" } } }, b: { SS: ["x", "y"] } }),
  )
})

test("a line with a type that DynamoDB does not have is refused", () => {
  expect(() => itemOf('{"a":{"X":1}}')).toThrow('"X" is no type of DynamoDB')
})

function tallied(lines: string[]) {
  const tally = tallying()
  for (const line of lines) tally.add("Game", line)
  return tally.result()
}

test("a tally does not depend on the order of its lines, nor on how they are cut into parts", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(), (lines, cut) => {
      const at = cut % (lines.length + 1)
      const whole = tallied(lines)
      expect(tallied(lines.toReversed())).toEqual(whole)
      expect(sumOf([tallied(lines.slice(0, at)), tallied(lines.slice(at))])).toEqual(whole)
      expect(itemsOf(whole)).toBe(lines.length)
    }),
  )
})

test("differences name the entity: items that are missing, and items that are others", () => {
  const saved = tallied(["a", "b"])
  expect(differences(saved, saved)).toEqual([])
  expect(differences(saved, tallied(["a"]))).toEqual(["Game: 1 items instead of 2"])
  expect(differences(saved, tallied(["a", "c"]))).toEqual(["Game: as many items (2), but not the same"])
  expect(differences(saved, {})).toEqual(["Game: 0 items instead of 2"])
})
