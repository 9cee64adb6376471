import { describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Notice } from "../notice/index.ts"
import { aFan, anArticle, at, decide, type Fan, say } from "../testing/comments.ts"
import { Comment } from "./index.ts"

const change = (id: string, by: Fan, over: object = {}) =>
  Comment.edit({ id, by: by.id, isStaff: true, text: "changed", version: 1, now: at(5), ...over })
const shown = async (on: Awaited<ReturnType<typeof anArticle>>) =>
  (await Comment.list({ on, now: at(60) })).items

describe("who wrote it", () => {
  test("changes it within ten minutes, and readers see that it was", async () => {
    const [on, author] = [await anArticle(), aFan()]
    const { id, editableUntil } = await say({ on, author })
    expect(editableUntil).toBe(at(10))
    await change(id, author, { now: at(10) })
    expect(await shown(on)).toMatchObject([{ text: "changed", editedAt: at(10) }])
    const late = change(id, author, { version: 2, now: at(10.01) })
    await expect(late).rejects.toMatchObject({ reason: "comment.edit_window" })
  })

  test("on two devices changes it on one; an answer meanwhile is no change", async () => {
    const [on, author] = [await anArticle(), aFan()]
    const { id } = await say({ on, author })
    await say({ on, parentId: id, minute: 1 })
    const both = await Promise.allSettled([change(id, author), change(id, author, { text: "other" })])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { kind: "conflict", reason: "comment.changed" },
    })
    expect(await Comment.thread({ on, now: at(5) })).toMatchObject({ count: 2 })
  })

  test("gets no other words past the moderators", async () => {
    const [on, author] = [await anArticle(), aFan()]
    const held = await say({ on, author, isStaff: false })
    await decide(held, "approve")
    const next = await change(held.id, author, { isStaff: false, version: 2 })
    expect(next).toMatchObject({ state: "held", reasons: ["new_user"] })
    expect(await shown(on)).toEqual([])
  })

  test("somebody else changes and deletes nothing, and does not learn whether it is there", async () => {
    const [on, ben] = [await anArticle(), aFan("Ben F.")]
    const { id } = await say({ on })
    await expect(change(id, ben)).rejects.toMatchObject({ reason: "comment.not_found" })
    const gone = Comment.remove({ id, by: ben.id, isAdmin: false, now: at(5) })
    await expect(gone).rejects.toMatchObject({ reason: "comment.not_found" })
  })

  test("deletes it: gone where nobody answered, an empty place where somebody did", async () => {
    const [on, author] = [await anArticle(), aFan()]
    const [alone, answered] = [await say({ on, author }), await say({ on, author, text: "b", minute: 1 })]
    const answer = await say({ on, parentId: answered.id, minute: 2, text: "answer" })
    for (const { id } of [alone, answered])
      await Comment.remove({ id, by: author.id, isAdmin: false, now: at(3) })
    expect(await shown(on)).toMatchObject([
      { id: answered.id, gone: "deleted", text: null, author: null },
      { id: answer.id, text: "answer", gone: null },
    ])
    expect(await Comment.thread({ on, now: at(5) })).toMatchObject({ count: 1 })
    expect((await Comment.ofAuthor({ userId: author.id })).items).toEqual([])
  })

  test("has all of theirs, newest first, in one Query", async () => {
    const [on, author] = [await anArticle(), aFan()]
    await say({ on, author })
    await say({ on, author, text: "with a bad word: shit", minute: 1 })
    const { value, capacity } = await measure(() => Comment.ofAuthor({ userId: author.id }))
    expect(value.items).toMatchObject([
      { state: "held", reasons: ["words"], thread: { kind: "article", id: on.id } },
      { state: "approved" },
    ])
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  })
})

test("an admin takes any comment away; readers see that it was not its author", async () => {
  const on = await anArticle()
  const { id } = await say({ on })
  await say({ on, parentId: id, minute: 1 })
  await Comment.remove({ id, by: "ada", isAdmin: true, now: at(2) })
  expect(await shown(on)).toMatchObject([{ gone: "removed", text: null, author: null }, {}])
})

describe("what a fan is told", () => {
  test("is counted until it is read, newest first; what comes meanwhile stays new", async () => {
    const [on, ben] = [await anArticle(), aFan("Ben F.")]
    const { id } = await say({ on, author: ben })
    for (const minute of [1, 2]) await say({ on, parentId: id, minute })
    const { items } = await Notice.list({ userId: ben.id })
    expect(items.map((notice) => notice.at)).toEqual([at(2), at(1)])
    expect(await Notice.unread(ben.id)).toEqual({ unread: 2 })
    await say({ on, parentId: id, minute: 3 })
    const [newest] = items
    const read = { userId: ben.id, upTo: newest?.id ?? "" }
    expect(await Notice.read(read)).toEqual({ unread: 1 })
    expect((await Notice.list({ userId: ben.id })).items.map(({ isRead }) => isRead)).toEqual([
      false,
      true,
      true,
    ])
    expect(await Notice.read({ ...read, upTo: items[1]?.id ?? "" })).toEqual({ unread: 1 })
  })

  test("carries no text, and nothing comes of answering oneself", async () => {
    const [on, ben] = [await anArticle(), aFan("Ben F.")]
    const { id } = await say({ on, author: ben })
    await say({ on, author: ben, parentId: id, text: "and more", minute: 1 })
    expect((await Notice.list({ userId: ben.id })).items).toEqual([])
    await say({ on, parentId: id, text: "14 to 7 now", minute: 2 })
    expect(JSON.stringify(await Notice.list({ userId: ben.id }))).not.toContain("14 to 7")
  })

  test("is taken back when the answer is", async () => {
    const [on, ben, ana] = [await anArticle(), aFan("Ben F."), aFan()]
    const { id } = await say({ on, author: ben })
    const answer = await say({ on, parentId: id, author: ana, minute: 1 })
    await Comment.remove({ id: answer.id, by: ana.id, isAdmin: false, now: at(2) })
    expect(await Notice.unread(ben.id)).toEqual({ unread: 0 })
  })

  test("costs one Query a page and one GetItem, and two reads for the count", async () => {
    const [on, ben] = [await anArticle(), aFan("Ben F.")]
    await say({ on, parentId: (await say({ on, author: ben })).id, minute: 1 })
    expect((await measure(() => Notice.list({ userId: ben.id }))).capacity.calls).toBe(2)
    expect((await measure(() => Notice.unread(ben.id))).capacity).toMatchObject({ calls: 2, read: 2 })
  })
})

describe("a fan who leaves", () => {
  async function written() {
    const [on, ana, ben] = [await anArticle(), aFan(), aFan("Ben F.")]
    const first = await say({ on, author: ana, text: "answered" })
    await say({ on, author: ben, parentId: first.id, minute: 1, text: "bens" })
    await say({ on, author: ana, minute: 2, text: "alone" })
    const bens = await say({ on, author: ben, minute: 3, text: "to ben" })
    await say({ on, author: ana, parentId: bens.id, minute: 4, text: "tells ben" })
    await say({ on, author: ana, minute: 5, text: "waits: www.a.example www.b.example" })
    await Comment.report({ id: bens.id, by: ana.id, reason: "spam", now: at(6) })
    return { on, ana, ben }
  }

  test("takes everything along first", async () => {
    const { ana, ben } = await written()
    const kept = await Comment.exportOf(ana.id)
    expect(kept.comments.map(({ text }) => text).toSorted()).toEqual([
      "alone",
      "answered",
      "tells ben",
      "waits: www.a.example www.b.example",
    ])
    expect(kept).toMatchObject({ reports: [{ reason: "spam" }], standing: { userId: ana.id, waiting: 1 } })
    expect(JSON.stringify(kept)).not.toContain(ben.id)
    expect(await Notice.ofUser(ana.id)).toMatchObject([{ kind: "reply", from: ben }])
  })

  test.each([
    ["remove", [null, "bens", "to ben"], 2],
    ["anonymise", ["alone", "answered", "bens", "tells ben", "to ben"], 5],
  ] as const)("%s: what readers see is %j, and no name", async (comments, texts, count) => {
    const { on, ana, ben } = await written()
    await Comment.forget({ userId: ana.id, comments })
    const left = await shown(on)
    expect(new Set(left.map(({ text }) => text))).toEqual(new Set(texts))
    expect(left).toHaveLength(texts.length)
    expect(JSON.stringify([left, await Notice.ofUser(ben.id)])).not.toContain(ana.id)
    expect(await Comment.thread({ on, now: at(9) })).toMatchObject({ count })
    expect(await Comment.exportOf(ana.id)).toMatchObject({
      comments: [],
      reports: [],
      standing: { version: 0 },
    })
    expect(await Notice.ofUser(ana.id)).toEqual([])
    await Comment.forget({ userId: ana.id, comments })
  })
})
