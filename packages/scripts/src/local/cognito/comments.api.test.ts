import { newId } from "@hub/core/id"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { anArticle } from "./testing-articles.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const [ana, ben, mod, ada] = [
  await aFan(api),
  await aFan(api),
  await aFan(api, "moderators"),
  await aFan(api, "admins"),
]

const Own = v.object({
  data: v.looseObject({ id: v.string(), version: v.number(), state: v.string(), text: v.string() }),
})
const List = v.object({ data: v.array(v.looseObject({ id: v.string() })), next: v.nullable(v.string()) })

type Fan = typeof ana

/** Somebody's comment, who has said nothing yet: nothing counts seconds. */
async function said(slug: string, { token }: Fan, body: object = { text: newId(Date.now()) }) {
  const answer = await ask("POST", `/articles/${slug}/comments`, { token, body })
  expect(answer.status).toBe(200)
  return v.parse(Own, answer.json).data
}

const decide = (comments: { id: string; version: number }[], more: object = { verdict: "approve" }) =>
  ask("POST", "/desk/comments/decisions", {
    token: mod.token,
    body: { ...more, comments: comments.map(({ id, version }) => ({ id, version })) },
  })

test("held, approved by a moderator, answered, told, read, changed, deleted", async () => {
  const { slug } = await anArticle()
  const [fan, other] = [await aFan(api), await aFan(api)]
  const mine = await said(slug, fan, { text: "What a game <b>" })
  expect(mine).toMatchObject({ state: "held", reasons: ["new_user"], text: "What a game <b>" })
  expect((await ask("GET", `/articles/${slug}/comments`)).json).toEqual({ data: [], next: null })

  expect((await decide([mine])).json).toMatchObject({ data: { done: [{ state: "approved" }], failed: [] } })
  expect((await ask("GET", `/articles/${slug}/comments`)).json).toMatchObject({
    data: [{ text: "What a game <b>", author: { id: fan.id, name: "Ana F." } }],
  })

  const answer = await said(slug, other, { text: "It was", parentId: mine.id })
  await decide([answer])
  const told = await ask("GET", "/me/notices", { token: fan.token })
  expect(told.json).toMatchObject({ data: [{ kind: "reply" }, { kind: "approved" }] })
  expect(told.text).not.toContain("It was")
  const [newest] = v.parse(List, told.json).data
  expect((await ask("GET", "/me/notices/unread", { token: fan.token })).json).toEqual({ data: { unread: 2 } })
  const read = await ask("POST", "/me/notices/read", { token: fan.token, body: { upTo: newest?.id } })
  expect(read.json).toEqual({ data: { unread: 0 } })

  const change = { text: "What a great game", version: mine.version + 1 }
  const changed = await ask("PUT", `/comments/${mine.id}`, { token: fan.token, body: change })
  expect(changed.json).toMatchObject({ data: { text: "What a great game", state: "held" } })
  const stale = await ask("PUT", `/comments/${mine.id}`, { token: fan.token, body: change })
  expect(stale.json).toMatchObject({ status: 409, reason: "comment.changed" })
  expect((await ask("DELETE", `/comments/${mine.id}`, { token: fan.token })).status).toBe(200)
  expect((await ask("GET", `/articles/${slug}/comments`)).json).toMatchObject({
    data: [{ gone: "deleted", text: null }, { text: "It was" }],
  })
})

test("a rejected author reads why, and a moderator can take the decision back", async () => {
  const fan = await aFan(api)
  const mine = await said((await anArticle()).slug, fan)
  await decide([mine], { verdict: "reject", reason: "off_topic", note: "About hockey" })
  const own = await ask("GET", "/me/comments", { token: fan.token })
  const rejection = { reason: "off_topic", note: "About hockey" }
  expect(own.json).toMatchObject({ data: [{ state: "rejected", isApproved: false, rejection }] })
  const undo = { token: mod.token, body: { version: 2 } }
  expect((await ask("POST", `/desk/comments/${mine.id}/undo`, undo)).json).toMatchObject({
    data: { state: "held" },
  })
  const log = await ask("GET", `/desk/audit?subject=comment-${mine.id}`, { token: ada.token })
  expect(log.json).toMatchObject({
    data: [
      { action: "comment.undo", by: mod.id },
      { action: "comment.reject", by: mod.id, why: "off_topic: About hockey" },
    ],
  })
})

test("a banned fan is told so, and heard again when the ban is lifted", async () => {
  const { slug } = await anArticle()
  const fan = await aFan(api)
  const path = `/desk/commenters/${fan.id}`
  const body = { reason: "spam", days: 7, version: 0 }
  expect((await ask("POST", `${path}/ban`, { token: mod.token, body })).json).toMatchObject({
    data: { ban: { by: mod.id, reason: "spam" }, version: 1 },
  })
  const post = { token: fan.token, body: { text: "x" } }
  expect((await ask("POST", `/articles/${slug}/comments`, post)).json).toMatchObject({
    status: 403,
    reason: "comment.banned",
  })
  await ask("POST", `${path}/unban`, { token: mod.token, body: { version: 1 } })
  await said(slug, fan)
})

test("what was decided over a fan is in what they take along, without who decided", async () => {
  const fan = await aFan(api)
  const path = `/desk/commenters/${fan.id}`
  await ask("POST", `${path}/ban`, { token: mod.token, body: { reason: "spam", days: 7, version: 0 } })
  await ask("POST", `${path}/unban`, { token: mod.token, body: { version: 1 } })
  const { json } = await ask("GET", "/me/export", { token: fan.token })
  const at = expect.any(String)
  expect(Object(json).data.decisions).toEqual([
    { at, action: "commenter.ban", why: expect.stringContaining("spam") },
    { at, action: "commenter.unban", why: "" },
  ])
})

describe("a fan writes", () => {
  test("once, however often the request is sent under its key", async () => {
    const { slug } = await anArticle()
    const fan = await aFan(api)
    const request = { token: fan.token, body: { text: "once" }, headers: { "idempotency-key": newId(0) } }
    const [first, again] = [
      await ask("POST", `/articles/${slug}/comments`, request),
      await ask("POST", `/articles/${slug}/comments`, request),
    ]
    expect([again.status, again.text]).toEqual([200, first.text])
    const own = await ask("GET", "/me/comments", { token: fan.token })
    expect(v.parse(List, own.json).data).toHaveLength(1)
  })

  test("429 for the next within 15 s, with the seconds left", async () => {
    const { slug } = await anArticle()
    const fan = await aFan(api)
    await said(slug, fan)
    const next = await ask("POST", `/articles/${slug}/comments`, { token: fan.token, body: { text: "next" } })
    expect(next.json).toMatchObject({ status: 429, reason: "comment.too_fast" })
    expect(Number(next.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  test.each([
    { isApproved: true },
    { state: "approved" },
    { author: { id: "x", name: "Coach" } },
    { id: newId(0) },
    { createdAt: "2020-01-01T00:00:00.000Z" },
    { depth: 1 },
    { version: 9 },
  ])("400 for %j beside the text: nobody sets it", async (more) => {
    const { slug } = await anArticle()
    const body = { text: "x", ...more }
    const answer = await ask("POST", `/articles/${slug}/comments`, { token: ana.token, body })
    expect(answer.status).toBe(400)
  })

  test.each([
    ["", 400],
    ["  \n ", 400],
    ["x".repeat(2001), 400],
    ["🐺".repeat(2001), 400],
  ])("a text of another length is refused: %#", async (text, status) => {
    const { slug } = await anArticle()
    const answer = await ask("POST", `/articles/${slug}/comments`, { token: ana.token, body: { text } })
    expect(answer.status).toBe(status)
  })

  test("404 for an answer to what is held, of another thread, or nowhere", async () => {
    const [one, other] = [await anArticle(), await anArticle()]
    const held = await said(one.slug, await aFan(api))
    const shown = await said(one.slug, await aFan(api, "moderators"))
    const answers = [held.id, newId(0)].map((parentId) => ({ slug: one.slug, parentId }))
    for (const { slug, parentId } of [...answers, { slug: other.slug, parentId: shown.id }]) {
      const request = { token: ben.token, body: { text: "x", parentId } }
      expect((await ask("POST", `/articles/${slug}/comments`, request)).status).toBe(404)
    }
  })
})

describe("a fan who leaves", () => {
  test.each([
    ["", null, "deleted"],
    ["?comments=anonymise", "stays", null],
  ])("with %j: readers see %j, and nobody's name", async (query, text, gone) => {
    const { slug } = await anArticle()
    const fan = await aFan(api, "moderators")
    const mine = await said(slug, fan, { text: "stays" })
    await said(slug, await aFan(api, "moderators"), { text: "answer", parentId: mine.id })
    const kept = await ask("GET", "/me/export", { token: fan.token })
    expect(kept.json).toMatchObject({
      data: {
        comments: [{ text: "stays" }],
        reports: [],
        notices: [{ kind: "reply" }],
        standing: { userId: fan.id },
      },
    })
    expect((await ask("DELETE", `/me${query}`, { token: fan.token })).status).toBe(200)
    const left = await ask("GET", `/articles/${slug}/comments`)
    expect(left.json).toMatchObject({ data: [{ text, gone, author: null }, { text: "answer" }] })
    expect(left.text).not.toContain(fan.id)
  })

  test("400 for a choice that there is not", async () => {
    expect((await ask("DELETE", "/me?comments=sell", { token: ana.token })).status).toBe(400)
  })
})
