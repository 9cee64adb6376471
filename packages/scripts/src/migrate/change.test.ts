import { expect, test } from "vitest"
import { migrations } from "../migrations/index.ts"
import { newIn, writeOf } from "./change.ts"
import type { Item } from "./info.ts"

test("what is as it should be already is not changed", () => {
  const item = { a: 1, b: { y: 2, x: 1 } }
  expect(newIn(item, { a: 1, b: { x: 1, y: 2 }, c: undefined })).toEqual({})
  expect(newIn(item, { a: 2, b: undefined })).toEqual({ a: 2, b: undefined })
})

test("a change holds only while what it is made of is as it was read", () => {
  expect(writeOf({ used: 1, total: 2 }, { total: 3 }, ["used", "rate"])).toEqual({
    UpdateExpression: "SET #a2 = :new2",
    ConditionExpression: "attribute_exists(pk) AND #a0 = :old0 AND attribute_not_exists(#a1) AND #a2 = :old2",
    ExpressionAttributeNames: { "#a0": "used", "#a1": "rate", "#a2": "total" },
    ExpressionAttributeValues: { ":old0": 1, ":old2": 2, ":new2": 3 },
  })
  expect(writeOf({ total: 2 }, { total: undefined }, []).UpdateExpression).toBe("REMOVE #a0")
})

/** As they were stored before the first migration. */
const before: Record<string, Item[]> = {
  "0001-day-total": [
    { Type: "CostDay", used: { api: { requests: 3, gbMs: 1.5 }, gone: { requests: 2 } } },
    { Type: "CostDay", billed: { Lambda: 0.01 } },
  ],
  "0002-newest-fans": [{ Type: "User", id: "u1", joinedDate: "2026-11-21T00:00:00.000Z" }],
  "0003-followed-teams": [
    { Type: "User", preferences: { teams: ["football-152"], theme: "dark" } },
    { Type: "User", preferences: {} },
  ],
}
const after: Record<string, Item[]> = {
  "0001-day-total": [{ total: { requests: 5, gbMs: 1.5 } }, {}],
  "0002-newest-fans": [{ gsi1pk: "USERS", gsi1sk: "2026-11-21T00:00:00.000Z#u1" }],
  "0003-followed-teams": [{ preferences: { theme: "dark" }, teams: ["football-152"] }, {}],
}

function applied(item: Item, changes: Record<string, unknown>): Item {
  const next = { ...item, ...changes }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined))
}

test.each(migrations.map((one) => [one.id, one] as const))(
  "%s goes up, and back to what it was",
  (id, one) => {
    const items = before[id] ?? []
    expect(items.length).toBeGreaterThan(0)
    expect(items.map((item) => newIn(item, one.up(item)))).toEqual(after[id])
    for (const item of items) {
      const up = applied(item, one.up(item))
      expect(newIn(up, one.up(up))).toEqual({})
      const down = applied(up, one.down(up))
      expect(down).toEqual(item)
      expect(newIn(down, one.down(down))).toEqual({})
    }
  },
)

test("the ids count up without a gap", () => {
  expect(migrations.map(({ id }) => Number(id.slice(0, 4)))).toEqual(migrations.map((_one, nr) => nr + 1))
})
