import { expect, test } from "vitest"
import type { Entry } from "./info.ts"
import { planOf, schemaOf } from "./plan.ts"

const known = ["0001-a", "0002-b", "0003-c"]
const at = "2026-11-21T08:00:00.000Z"

function entry(id: string, over: Partial<Entry> = {}): Entry {
  const counts = { cursor: null, seen: 0, changed: 0, startedAt: at, updatedAt: at }
  return { id, direction: "up", isDone: true, ...counts, ...over }
}
const steps = (ledger: Entry[], to: number) =>
  planOf(known, ledger, to).map(
    ({ id, direction, isBegun }) => `${direction} ${id}${isBegun ? " (begun)" : ""}`,
  )

test("a new table gets all migrations in their order", () => {
  expect(steps([], 3)).toEqual(["up 0001-a", "up 0002-b", "up 0003-c"])
  expect(schemaOf([])).toBe(0)
})

test("what is applied is not applied again", () => {
  const ledger = [entry("0001-a"), entry("0002-b")]
  expect(steps(ledger, 3)).toEqual(["up 0003-c"])
  expect(steps([...ledger, entry("0003-c")], 3)).toEqual([])
  expect(schemaOf(ledger)).toBe(2)
})

test("going back undoes the last one first", () => {
  expect(
    steps(
      known.map((id) => entry(id)),
      1,
    ),
  ).toEqual(["down 0003-c", "down 0002-b"])
})

test("one that was begun is finished first, in its own direction", () => {
  const half = [entry("0001-a"), entry("0002-b", { isDone: false })]
  expect(steps(half, 3)).toEqual(["up 0002-b (begun)", "up 0003-c"])
  expect(steps(half, 1)).toEqual(["up 0002-b (begun)", "down 0002-b"])
  expect(schemaOf(half)).toBe(1)
  const undoing = [entry("0001-a"), entry("0002-b", { isDone: false, direction: "down" })]
  expect(steps(undoing, 3)).toEqual(["down 0002-b (begun)", "up 0002-b", "up 0003-c"])
})

test("a table of a newer version is left alone", () => {
  expect(() => planOf(known, [entry("0004-d")], 3)).toThrow("The table is at 0004-d")
})
