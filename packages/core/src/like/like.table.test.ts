import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { Like } from "./index.ts"

const now = "2026-11-21T15:00:00.000Z"
const aPair = (userId = newId(Date.now()), articleId = newId(Date.now())) => ({ articleId, userId })
const like = (pair: { articleId: string; userId: string }) => Like.add({ ...pair, slug: "pack-wins", now })

test("a thousand likes at once of one fan are one", { timeout: 120_000 }, async () => {
  const pair = aPair()
  await Promise.all(Array.from({ length: 1_000 }, () => like(pair)))
  expect(await Like.of(pair)).toEqual({ count: 1, mine: true })
})

test("a hundred fans at once are a hundred", { timeout: 60_000 }, async () => {
  const { articleId } = aPair()
  await Promise.all(Array.from({ length: 100 }, (_, index) => like({ articleId, userId: `fan-${index}` })))
  expect(await Like.count(articleId)).toBe(100)
})

test("a like is taken back once, however often it is taken back, and can be given again", async () => {
  const pair = aPair()
  await like(pair)
  await Promise.all([1, 2, 3].map(() => Like.remove(pair)))
  expect(await Like.of(pair)).toEqual({ count: 0, mine: false })
  await like(pair)
  expect(await Like.of(pair)).toEqual({ count: 1, mine: true })
})

test("a fan who leaves takes their likes along, and nobody else's", async () => {
  const pair = aPair()
  const other = aPair(pair.userId)
  await Promise.all([like(pair), like(other), like({ articleId: pair.articleId, userId: "stays" })])
  expect((await Like.ofUser(pair.userId)).map(({ articleId }) => articleId).toSorted()).toEqual(
    [pair.articleId, other.articleId].toSorted(),
  )
  await Like.forget(pair.userId)
  expect(await Like.ofUser(pair.userId)).toEqual([])
  expect([await Like.count(pair.articleId), await Like.count(other.articleId)]).toEqual([1, 0])
})

test("the count is one GetItem of half a unit, with the fan's own 2 units", async () => {
  const pair = aPair()
  await like(pair)
  expect((await measure(() => Like.count(pair.articleId))).capacity).toMatchObject({ calls: 1, read: 0.5 })
  expect((await measure(() => Like.of(pair))).capacity).toMatchObject({ calls: 2, read: 2 })
})
