import { describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { aFan, aGame, anArticle, at, decide, say } from "../testing/comments.ts"
import { Comment } from "./index.ts"

const shown = (on: Awaited<ReturnType<typeof anArticle | typeof aGame>>, more: object = {}) =>
  Comment.list({ on, now: at(90), limit: 50, ...more })
const texts = async (...query: Parameters<typeof shown>) =>
  (await shown(...query)).items.map(({ text }) => text)

describe("a thread", () => {
  test("reads newest conversation first with its answers, three deep, what answers the third stands beside it", async () => {
    const on = await anArticle()
    const first = await say({ on, text: "first" })
    await say({ on, text: "second", minute: 1 })
    const answer = await say({ on, text: "answer", parentId: first.id, minute: 2 })
    const deep = await say({ on, text: "deep", parentId: answer.id, minute: 3 })
    await say({ on, text: "late answer", parentId: first.id, minute: 4 })
    const deeper = await say({ on, text: "deeper", parentId: deep.id, minute: 5 })
    expect(await texts(on)).toEqual(["second", "first", "answer", "deep", "deeper", "late answer"])
    expect([deep, deeper]).toMatchObject([
      { depth: 3, parentId: answer.id },
      { depth: 3, parentId: answer.id },
    ])
  })

  test("is paged by cursor: every comment once, 1 Query a page", async () => {
    const on = await aGame()
    for (let n = 0; n < 7; n++) await say({ on, text: `${n}`, minute: n })
    const one = await measure(() => shown(on, { limit: 3 }))
    expect(one.capacity).toMatchObject({ calls: 1, read: 0.5, write: 0 })
    const two = await shown(on, { limit: 3, cursor: one.value.cursor })
    const three = await shown(on, { limit: 3, cursor: two.cursor })
    const all = [one.value, two, three].flatMap(({ items }) => items.map(({ text }) => text))
    expect(all).toEqual(["6", "5", "4", "3", "2", "1", "0"])
    expect(three.cursor).toBeNull()
  })

  test("a hundred fans at once are a hundred, and so counted; fifty of them are one Query of at most 10 units", {
    timeout: 120_000,
  }, async () => {
    const on = await aGame()
    await Promise.all(Array.from({ length: 100 }, () => say({ on, text: "x".repeat(200) })))
    expect(await Comment.thread({ on, now: at(0) })).toEqual({ count: 100, state: "open" })
    const { value, capacity } = await measure(() => shown(on))
    expect([value.items.length, capacity.calls]).toEqual([50, 1])
    expect(capacity.read).toBeLessThanOrEqual(10)
  })

  test("twenty answers at once to one comment are twenty", { timeout: 120_000 }, async () => {
    const on = await aGame()
    const { id } = await say({ on })
    await Promise.all(Array.from({ length: 20 }, () => say({ on, parentId: id, minute: 1 })))
    expect(await Comment.thread({ on, now: at(1) })).toMatchObject({ count: 21 })
  })
})

describe("who watches behind", () => {
  test("reads as of then: nothing begun, answered or changed since", async () => {
    const on = await aGame()
    const author = aFan()
    const early = await say({ on, text: "early", author })
    const other = await say({ on, text: "other", minute: 0.5 })
    await say({ on, text: "late answer", parentId: early.id, minute: 3 })
    await say({ on, text: "late", minute: 3 })
    await Comment.edit({
      id: early.id,
      by: author.id,
      isStaff: true,
      text: "changed",
      version: 1,
      now: at(3),
    })
    const behind = { now: at(3.5), delaySeconds: 60 }
    expect(await texts(on, behind)).toEqual(["other"])
    expect(await texts(on, { now: at(4), delaySeconds: 60 })).toEqual([
      "late",
      "other",
      "changed",
      "late answer",
    ])
    expect(other.state).toBe("approved")
  })

  test("reads no comment of the future that a moderator has let through meanwhile", async () => {
    const on = await aGame()
    const held = await say({ on, isStaff: false, minute: 2 })
    await decide(held, "approve", "mod", 2.5)
    expect(await texts(on, { now: at(2.9), delaySeconds: 60 })).toEqual([])
    expect(await texts(on, { now: at(3), delaySeconds: 60 })).toEqual(["Go Pack"])
  })
})

describe("a game's thread", () => {
  test("is closed more than an hour ahead of the game", async () => {
    const on = await aGame(at(61))
    expect(await Comment.thread({ on, now: at(-30) })).toMatchObject({ state: "upcoming" })
    await expect(say({ on, minute: -30 })).rejects.toMatchObject({
      kind: "unprocessable",
      reason: "comment.closed",
    })
  })

  test("an article is talked about for sixty days", async () => {
    const on = await anArticle()
    const old = 60 * 24 * 60
    expect(await Comment.thread({ on, now: at(old - 61) })).toMatchObject({ state: "open" })
    await expect(say({ on, minute: old })).rejects.toMatchObject({ reason: "comment.closed" })
  })
})
