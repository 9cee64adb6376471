import { marshall } from "@aws-sdk/util-dynamodb"
import { writeStored } from "@hub/core/batch"
import { config } from "@hub/core/config"
import { Like } from "@hub/core/like"
import { User } from "@hub/core/user"
import { beforeAll, expect, test } from "vitest"
import { oldFan } from "../testing/old-items.ts"
import { applyFix } from "./fix.ts"
import { checkTable, inBoth } from "./run.ts"

const table = config().table
const articleId = "01KA000000000000000000000A"
const article = {
  pk: "ARTICLE#pack",
  sk: "ARTICLE",
  Type: "Article",
  slug: "pack",
  id: articleId,
  movedTo: null,
  article: null,
}

beforeAll(async () => {
  await writeStored(
    table,
    [article, ...[1, 2, 3].map(oldFan)].map((item) => marshall(item)),
  )
  for (const n of [1, 2, 3])
    await Like.add({ articleId, userId: `old-${n}`, slug: "pack", now: "2026-11-21T15:00:00.000Z" })
})

test("likes that the product counts are sound; a counter that was spoiled is found and made good", async () => {
  expect(await checkTable(table)).toEqual([])
  await User.remove("old-3")
  const found = await checkTable(table)
  expect(found.map(({ rule }) => rule)).toEqual(["likes.counter", "likes.fan"])
  for (const { fix } of inBoth(found, await checkTable(table))) if (fix) await applyFix(table, fix)
  expect(await checkTable(table)).toEqual([])
  expect(await Like.of({ articleId, userId: "old-3" })).toEqual({ count: 2, mine: false })
})

test("what somebody changed meanwhile is not overwritten by a fix", async () => {
  const key = { pk: `REACTIONS#${articleId}`, sk: "COUNTS" }
  expect(await applyFix(table, { kind: "set", key, was: { likes: 99 }, now: { likes: 1 } })).toBe(false)
  expect(await Like.count(articleId)).toBe(2)
})

test("a finding that only one of two looks has is left alone", () => {
  const one = { rule: "likes.counter", subject: "a", says: "likes says 1, there are 2" }
  expect(inBoth([one], [{ ...one, says: "likes says 2, there are 3" }])).toEqual([])
  expect(inBoth([one], [one])).toEqual([one])
})
