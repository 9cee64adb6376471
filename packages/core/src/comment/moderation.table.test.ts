import { describe, expect, test } from "vitest"
import { Audit } from "../audit/index.ts"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { Notice } from "../notice/index.ts"
import { aFan, aGame, anArticle, at, decide, say } from "../testing/comments.ts"
import { Comment } from "./index.ts"

const held = async (over: object = {}) => say({ on: await anArticle(), isStaff: false, ...over })
const count = async (on: Awaited<ReturnType<typeof anArticle>>) =>
  (await Comment.thread({ on, now: at(5) })).count

async function inQueue(id: string): Promise<boolean> {
  const page = async (cursor?: string): Promise<boolean> => {
    const found = await Comment.queue({ limit: 50, cursor })
    return found.items.some((one) => one.id === id) || (found.cursor !== null && (await page(found.cursor)))
  }
  return page()
}

describe("somebody new", () => {
  test("is held, seen by nobody else, and waits in the queue", async () => {
    const on = await anArticle()
    const comment = await say({ on, isStaff: false })
    expect(comment).toMatchObject({ state: "held", isApproved: false, reasons: ["new_user"] })
    expect((await Comment.list({ on, now: at(5) })).items).toEqual([])
    expect([await count(on), await inQueue(comment.id)]).toEqual([0, true])
  })

  test("is no stranger after three approvals, and is after two", async () => {
    const [on, author] = [await anArticle(), aFan()]
    for (let n = 0; n < 3; n++) {
      const comment = await say({ on, author, text: `${n}`, minute: n, isStaff: false })
      expect(comment.state).toBe("held")
      await decide(comment, "approve", "mod", n)
    }
    expect(await say({ on, author, text: "fourth", minute: 4, isStaff: false })).toMatchObject({
      state: "approved",
    })
    expect(await Comment.standing(author.id)).toMatchObject({ approved: 3, waiting: 0, isTrusted: true })
  })

  test("of thirty comments at once of one fan one is written", { timeout: 60_000 }, async () => {
    const [on, author] = [await anArticle(), aFan()]
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => say({ on, author, text: `flood ${n}`, isStaff: false })),
    )
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect((await Comment.ofAuthor({ userId: author.id })).items).toHaveLength(1)
    expect(await Comment.standing(author.id)).toMatchObject({ waiting: 1 })
  })

  test("is refused the eleventh comment while ten wait", async () => {
    const [on, author] = [await anArticle(), aFan()]
    for (let n = 0; n < 10; n++) await say({ on, author, text: `${n}`, minute: n, isStaff: false })
    const next = say({ on, author, text: "eleven", minute: 11, isStaff: false })
    await expect(next).rejects.toMatchObject({ reason: "comment.too_many" })
  })
})

describe("a moderator", () => {
  test("approves: it is shown and counted, its author and whom it answers are told", async () => {
    const [on, ben] = [await anArticle(), aFan("Ben F.")]
    const first = await say({ on, author: ben })
    const ana = aFan()
    const comment = await say({ on, author: ana, parentId: first.id, isStaff: false, minute: 1 })
    const { done } = await decide(comment, "approve", "mod", 2)
    expect(done).toMatchObject([{ state: "approved", reasons: [], canUndo: true }])
    expect([await count(on), await inQueue(comment.id)]).toEqual([2, false])
    const told = await Notice.list({ userId: ben.id })
    expect(told.items).toMatchObject([{ kind: "reply", commentId: comment.id, from: ana, isRead: false }])
    expect((await Notice.list({ userId: ana.id })).items).toMatchObject([{ kind: "approved", from: null }])
  })

  test("rejects with a reason, which the author reads and nobody else", async () => {
    const author = aFan()
    const comment = await held({ author })
    await decide(comment, "reject")
    const rejection = { reason: "abuse", note: "Be kind" }
    expect((await Comment.ofAuthor({ userId: author.id })).items).toMatchObject([
      { state: "rejected", isApproved: false, rejection, reasons: [] },
    ])
    expect((await Notice.list({ userId: author.id })).items).toMatchObject([{ kind: "rejected", rejection }])
  })

  test("takes a decision back: queue, counts, trust and notices are as before", async () => {
    const [on, ben, author] = [await anArticle(), aFan("Ben F."), aFan()]
    const first = await say({ on, author: ben })
    const comment = await say({ on, author, parentId: first.id, isStaff: false, minute: 1 })
    const { done } = await decide(comment, "approve", "mod", 2)
    const [approved = comment] = done
    const undone = await Comment.undo({
      id: comment.id,
      version: approved.version,
      by: "mod",
      now: at(3),
    })
    expect(undone).toMatchObject({
      state: "held",
      reasons: ["new_user"],
      canUndo: false,
      waitingSince: at(1),
    })
    expect([await count(on), await inQueue(comment.id)]).toEqual([1, true])
    expect(await Comment.standing(author.id)).toMatchObject({ approved: 0, waiting: 1 })
    expect((await Notice.list({ userId: ben.id })).items).toEqual([])
    expect((await Notice.list({ userId: author.id })).items).toEqual([])
    const again = Comment.undo({ id: comment.id, version: undone.version, by: "mod", now: at(3) })
    await expect(again).rejects.toMatchObject({ reason: "comment.nothing_to_undo" })
  })

  test("of two who decide at once one does, the other is told", async () => {
    const comment = await held()
    const both = await Promise.all([decide(comment, "approve", "mod"), decide(comment, "reject", "other")])
    expect(both.flatMap(({ done }) => done)).toHaveLength(1)
    expect(both.flatMap(({ failed }) => failed)).toMatchObject([{ reason: "comment.changed" }])
  })

  test("decides about many at once, each for itself", async () => {
    const comments = await Promise.all([held(), held(), held()])
    const { done, failed } = await Comment.decide({
      decision: {
        verdict: "reject",
        reason: "spam",
        comments: [
          ...comments.map(({ id, version }) => ({ id, version })),
          { id: newId(0), version: 1 },
          { id: comments[0].id, version: 1 },
        ],
      },
      by: "mod",
      now: at(3),
    })
    expect(done.map(({ state }) => state)).toEqual(["rejected", "rejected", "rejected"])
    expect(failed.map(({ reason }) => reason)).toEqual(["comment.not_found", "comment.changed"])
  })

  test("decides about none of their own", async () => {
    const author = aFan()
    const comment = await held({ author })
    const { failed } = await decide(comment, "approve", author.id)
    expect(failed).toMatchObject([{ reason: "comment.own" }])
  })

  test("each decision is on record: who, what, when and why, by record and by day in one Query", async () => {
    const comment = await held()
    await decide(comment, "reject")
    const { value, capacity } = await measure(() => Audit.list({ of: { subject: `comment-${comment.id}` } }))
    expect(value.items).toMatchObject([
      { by: "mod", action: "comment.reject", at: at(1), why: "abuse: Be kind" },
    ])
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
    const day = await measure(() => Audit.list({ of: { day: at(1).slice(0, 10) }, limit: 50 }))
    expect(day.value.items.every((entry) => entry.at.startsWith("2026-11-21"))).toBe(true)
    expect(day.capacity.calls).toBe(1)
  })

  test("a ban silences: no comment, no change, no report; it ends by itself, or when it is lifted", async () => {
    const [on, author] = [await anArticle(), aFan()]
    const mine = await say({ on, author })
    const { version } = await Comment.standing(author.id)
    const who = { userId: author.id, by: "mod" }
    const banned = await Comment.ban({ ...who, version, reason: "spam", days: 1, now: at(1) })
    const silent = { reason: "comment.banned" }
    await expect(say({ on, author, text: "again", minute: 2 })).rejects.toMatchObject(silent)
    const change = { id: mine.id, by: author.id, isStaff: true, text: "other", version: 1, now: at(2) }
    await expect(Comment.edit(change)).rejects.toMatchObject(silent)
    const theirs = await say({ on })
    await expect(
      Comment.report({ id: theirs.id, by: author.id, reason: "spam", now: at(2) }),
    ).rejects.toMatchObject(silent)
    expect(await say({ on, author, text: "a day later", minute: 24 * 60 + 1 })).toMatchObject({
      state: "approved",
    })
    const stale = Comment.unban({ ...who, version: banned.version, now: at(3) })
    await expect(stale).rejects.toMatchObject({ kind: "conflict", reason: "commenter.changed" })
    const now = await Comment.standing(author.id)
    expect(await Comment.unban({ ...who, version: now.version, now: at(3) })).toMatchObject({ ban: null })
    const record = await Audit.list({ of: { subject: `user-${author.id}` } })
    expect(record.items.map(({ action }) => action)).toEqual(["commenter.unban", "commenter.ban"])
  })

  test("bans nobody twice at once, and not themselves", async () => {
    const both = { userId: newId(0), version: 0, reason: "spam", now: at(1) } as const
    const all = await Promise.allSettled([
      Comment.ban({ ...both, by: "a" }),
      Comment.ban({ ...both, by: "b" }),
    ])
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await expect(Comment.ban({ ...both, by: both.userId })).rejects.toMatchObject({
      reason: "commenter.self",
    })
  })
})

describe("readers", () => {
  test("the third report brings a comment back before the moderators, a fan counts once", async () => {
    const on = await anArticle()
    const comment = await say({ on })
    const report = (by: string) => Comment.report({ id: comment.id, by, reason: "spam", now: at(2) })
    await Promise.all([report("one"), report("one"), report("two")])
    await report("two")
    expect([await count(on), (await Comment.get(comment.id)).reports]).toEqual([1, 2])
    await report("three")
    expect(await Comment.get(comment.id)).toMatchObject({
      state: "held",
      reasons: ["reported"],
      faults: ["spam"],
      waitingSince: at(2),
    })
    expect([await count(on), await inQueue(comment.id)]).toEqual([0, true])
  })

  test("report nothing that they do not see, and not what they wrote", async () => {
    const author = aFan()
    const hidden = await held()
    const by = { reason: "spam", now: at(2) } as const
    await expect(Comment.report({ id: hidden.id, by: "one", ...by })).rejects.toMatchObject({
      kind: "not_found",
    })
    const mine = await say({ on: await anArticle(), author })
    await expect(Comment.report({ id: mine.id, by: author.id, ...by })).rejects.toMatchObject({
      reason: "comment.own_report",
    })
  })

  test("see what moderation does, and how long people wait: 1 Query", async () => {
    const before = (await Comment.moderation({ now: at(0) })).rejected
    await decide(await held(), "reject")
    const { value, capacity } = await measure(() => Comment.moderation({ now: at(0) }))
    expect(value.rejected).toBeGreaterThan(before)
    expect(value.medianWaitMinutes).toBeGreaterThanOrEqual(1)
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
    const later = await Comment.moderation({ now: at(40 * 24 * 60) })
    expect(later).toEqual({
      days: 30,
      automatic: 0,
      approved: 0,
      rejected: 0,
      reports: 0,
      medianWaitMinutes: null,
    })
  })
})

describe("what it costs", () => {
  test("a decision is one read and one transaction, a page of the queue one Query", async () => {
    const comment = await held()
    const { capacity } = await measure(() => decide(comment, "approve"))
    expect(capacity).toMatchObject({ calls: 2, read: 1 })
    const queue = await measure(() => Comment.queue({ limit: 50 }))
    expect(queue.capacity.calls).toBe(1)
    expect(queue.capacity.read).toBeLessThanOrEqual(10)
  })

  test("a comment under a game is two reads and one transaction", async () => {
    const on = await aGame()
    const { capacity } = await measure(() => say({ on }))
    expect(capacity.calls).toBe(3)
    expect(capacity.read).toBeLessThanOrEqual(2)
  })
})
